import { worldPath } from '../collections/settings.ts'
import { WorldError } from '../documents/worldError.ts'
import { adoptEdit } from '../actions/world/adoptEdit.ts'
import { findFaults } from '../actions/world/findFaults.ts'
import type { Problem } from '../documents/problem.ts'
import { commitActs } from './commitActs.ts'
import { findPerson } from './findPerson.ts'
import type { Stray } from '../ports/store.ts'
import type { World } from '../ports/world.ts'

export interface Adoption {
  readonly commit?: string
  readonly author?: string
  readonly paths: readonly string[]
  /** What was changed by hand and is not valid; it stays as it is until it is mended. */
  readonly problems: readonly Problem[]
}

/**
 * Takes in what people changed by hand in the world's own documents, in one commit in their name. Pages of the
 * library that somebody is editing, and whatever is staged, are theirs until they commit it themselves.
 */
export async function adoptEdits(world: World, strays: readonly Stray[], named?: string): Promise<Adoption> {
  const view = await world.store.snapshot()
  const ours = strays.filter(({ path, staged }) => !staged && isState(path))
  const problems = ours.flatMap((stray) => (stray.problem ? [stray.problem] : findFaults(view, view.read, stray, ours)))
  const invalid = new Set(problems.map(({ path }) => path))
  const changes = ours.filter(({ path }) => !invalid.has(path)).map(({ path, text }) => ({ path, text }))
  if (changes.length === 0 || (await isBeingRemoved(world, changes))) return { paths: [], problems }

  const { principal, signature } = await findPerson(world, named)
  const settled = await commitActs(world, {
    kind: 'adoption',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: signature,
    acts: [adoptEdit.act(principal, { changes })],
    // What looked like an edit may have been another engine's commit on its way into the folder.
    async mayCommit() {
      const now = await world.store.look(changes.map(({ path }) => path))
      const stands = changes.every(({ path, text }) => now.some((stray) => stray.path === path && stray.text === text))
      return stands ? undefined : 'the files changed while they were taken in'
    },
  })
  if (settled.kind === 'committed')
    return { commit: settled.commit, author: signature.name, paths: changes.map(({ path }) => path), problems }
  return { paths: [], problems: settled.kind === 'refused' ? [...problems, ...settled.problems] : problems }
}

function isState(path: string): boolean {
  return (path.startsWith('.swarm/') && !path.startsWith('.swarm/local/')) || path.startsWith('proposals/')
}

/** How long it is waited for more to go where files are missing, in milliseconds. */
const aWhile = 250

/**
 * Whether somebody is removing the folder, file by file, at this moment: then more is missing a moment later, and none
 * of it was removed as a document. Without its settings it is no world at all; the store says so where it is gone.
 */
async function isBeingRemoved(world: World, changes: readonly Pick<Stray, 'path' | 'text'>[]): Promise<boolean> {
  const removed = changes.filter(({ text }) => text === null)
  if (removed.length === 0) return false
  await new Promise((resolve) => setTimeout(resolve, aWhile))
  const missing = (await world.store.rescan()).filter(({ text, staged }) => text === null && !staged)
  if (missing.some(({ path }) => path === worldPath)) {
    const hint = 'Bring it back with `git restore .swarm` there; `git rm` removes what is meant to go.'
    throw new WorldError('world/settings-gone', `${worldPath} was removed from ${world.root}`, hint)
  }
  const ours = missing.filter(({ path }) => isState(path))
  return ours.length > removed.length
}
