import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hostHome, inHome } from '../collections/inHome.ts'
import { worldOf } from '../collections/settings.ts'
import { explainOlder, format } from '../collections/format.ts'
import type { CommitId, FilePath, Instant } from '../documents/document.ts'
import type { Signature } from '../documents/transaction.ts'
import { WorldError } from '../documents/worldError.ts'
import { placeBeside } from '../migrations/placeBeside.ts'
import type { World } from '../ports/world.ts'
import { addWorktree, worldBranch, worldFolder } from '../store/host/addWorktree.ts'
import { describeRepository } from '../store/describeRepository.ts'
import { readObject } from '../store/objects/readObject.ts'
import { listRefs } from '../store/refs/listRefs.ts'
import { moveRef } from '../store/refs/moveRef.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { HostBranch, Repository } from '../store/repository.ts'
import type { FileEntry } from '../store/trees/folder.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { findOwnFiles, type OwnFiles } from './findOwnFiles.ts'
import { refuseObstacles } from './initGuest.ts'
import { plainSignature } from './plainSignature.ts'
import { readCollections } from './readCollections.ts'
import { ownFilesBeside, storeWorld } from './storeWorld.ts'

/** What moving a world off somebody's branch is about, before anything is touched. */
export interface MovePlan {
  readonly repository: Repository
  readonly name: string
  /** The commit that the world lies on. */
  readonly from: CommitId
  readonly host: HostBranch
  readonly own: OwnFiles
  /** Proposals that wait, by their ids: their branches are as they were. */
  readonly open: readonly string[]
}

/** The trailer of the first commit of a world's branch that says where the world lay before. */
export const movedTrailer = 'Vivarium-Moved'

/**
 * Looks at a world on somebody's branch that is to have a branch of its own, and refuses in words what is in the way.
 * Undefined where the world is its repository.
 */
export async function planMove(world: World): Promise<MovePlan | undefined> {
  const { store, root } = world
  const view = await store.snapshot()
  const repository = describeRepository(root, {})
  const own = await findOwnFiles(repository, view.head)
  if (!own) return undefined
  const older = explainOlder(view, 'leaving a branch', format.current)
  if (older) throw new WorldError(older.rule, older.message, 'Bring it up to date first: vivarium migrate')
  refuseObstacles(repository, undefined)
  const strays = (await store.rescan()).filter(({ path }) => own.state.has(path) || path.startsWith(hostHome))
  if (strays[0]) {
    const hint = 'Commit it, or take it back with git; then try again.'
    throw new WorldError('move/changed', `${strays[0].path} is changed and not committed`, hint)
  }
  const [held] = [...(await store.leases('task')), ...(await store.leases('resident'))]
  if (held) {
    const hint = 'End that engine (Ctrl-C), then try again.'
    throw new WorldError('move/at-work', `${held.holder} works in this world: it holds ${held.name}`, hint)
  }
  const open = view.of<ProposalData>('proposal').filter(({ data }) => data.closed === undefined)
  const about = open.find(({ data }) => data.files.some(({ path }) => own.state.has(path)))
  if (about) {
    const hint = `Apply or reject it first: vivarium proposal show ${about.id}`
    throw new WorldError('move/proposal', `the proposal ${about.id} changes files of the world itself`, hint)
  }
  return {
    repository,
    name: worldOf(view)?.name ?? 'world',
    from: view.head,
    host: hostOf(repository),
    own,
    open: open.map(({ id }) => id),
  }
}

function hostOf(repository: Repository): HostBranch {
  const { branch } = repository
  const copy = listRefs(repository, 'refs/remotes').find(
    (ref) => /^refs\/remotes\/[^/]+\//.exec(ref)?.[0] + branch === ref,
  )
  const remote = copy?.split('/')[2]
  return { branch, ...(remote === undefined ? {} : { remote }) }
}

/**
 * Gives the world a branch of its own, with its state as it was, and a worktree for it; nothing on the branch that it
 * leaves is touched. A crash leaves nothing, or the branch, from which every command goes on.
 */
export async function moveBeside(
  { repository, name, from, host, own }: MovePlan,
  { at, person }: { readonly at: Instant; readonly person: Signature },
): Promise<{ readonly commit: CommitId; readonly root: string }> {
  const collections = readCollections()
  const stored = new Map<FilePath, FileEntry>()
  const written = new Map<FilePath, Uint8Array>()
  for (const [path, entry] of own.state) {
    const place = inHome(path, hostHome)
    if (!/^\.swarm\/[^/]+\.yaml$/.test(path)) stored.set(place, entry)
    else {
      const text = (await readObject(repository, entry.oid))?.body.toString('utf8') ?? ''
      written.set(place, Buffer.from(placeBeside(path, text, { branch: worldBranch, host }, collections)))
    }
  }
  const files = new Map([...ownFilesBeside(name, host.branch), ...written])
  const message = [
    `Move the world ${name} off ${host.branch}`,
    '',
    `Its past is on ${host.branch}, up to ${from}.`,
    '',
    `Vivarium-Host: ${from}`,
    `${movedTrailer}: ${from}`,
    '',
  ].join('\n')
  const commit = await storeWorld(repository, files, { at, author: plainSignature(person), message }, stored)
  const undo = () => moveRef(repository, { ref: `refs/heads/${worldBranch}`, from: commit, to: undefined })
  if (readRef(repository, repository.ref) !== from) {
    await undo()
    throw new WorldError('move/moved', `${repository.branch} has moved meanwhile`, 'Try again.')
  }
  repository.after('branches')
  const added = await addWorktree(repository.root, `refs/heads/${worldBranch}`)
  if (!added.ok) {
    await undo()
    const hint = 'See `git worktree list`.'
    throw new WorldError('init/worktree', `the world's worktree cannot be made: ${added.said}`, hint)
  }
  repository.after('files')
  const root = join(repository.root, worldFolder)
  moveLocal(repository.root, root)
  return { commit, root }
}

/** What stays on this machine (keys, a built site) goes along; what is at the new place already stays there. */
export function moveLocal(before: string, root: string): void {
  const [old, now] = [before, root].map((place) => join(place, hostHome, 'local')) as [string, string]
  if (!existsSync(old)) return
  mkdirSync(now, { recursive: true })
  for (const name of readdirSync(old)) {
    if (existsSync(join(now, name))) continue
    try {
      renameSync(join(old, name), join(now, name))
    } catch {
      cpSync(join(old, name), join(now, name), { recursive: true })
      rmSync(join(old, name), { recursive: true })
    }
  }
  if (readdirSync(old).length > 0) return
  rmSync(old, { recursive: true })
  if (readdirSync(dirname(old)).length === 0) rmSync(dirname(old), { recursive: true })
}
