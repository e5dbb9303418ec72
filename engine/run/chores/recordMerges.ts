import { recordMerge } from '../../actions/proposal/recordMerge.ts'
import { commitActs } from '../../acts/commitActs.ts'
import { engine, engineSignature } from '../../acts/engine.ts'
import { seeStop } from '../../cycle/seeStop.ts'
import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { CommitEntry, Store } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import type { PersonData, ProposalData } from '../../../schemas/types.ts'
import type { Chore } from './chore.ts'

/** How far back a merge is looked for, in commits. */
const furthest = 200

/**
 * Closes proposals that were merged by git or on a forge, whatever the manner: a merge has the proposal's branch for a
 * parent, and a squash or a rebase leaves the very files that were proposed.
 */
export const recordMerges: Chore = {
  name: 'record-merges',
  tells: 'Records proposals that somebody merged with git or on a forge.',
  timing: 'before-cycle',
  open: (world) => ({
    async tend() {
      if (await seeStop(world)) return undefined
      const snapshot = await world.store.snapshot()
      const merges = await findMerges(world.store, snapshot)
      if (merges.length === 0) return undefined
      const outcome = await record(world, merges)
      if (outcome.kind !== 'committed') return undefined
      const said = `Recorded as merged: ${merges.map(({ proposal }) => proposal.id).join(', ')}.`
      return { kind: 'chore', chore: 'record-merges', said, commit: outcome.commit }
    },
  }),
}

interface Merge {
  readonly proposal: Document<ProposalData>
  readonly entry: CommitEntry
  readonly by: string
}

/** A rebase keeps the author and a forge may commit in its own name: whichever of the two is a person of the world. */
function nameOf(view: View, { author, committer }: CommitEntry): string {
  const people = view.of<PersonData>('person')
  const known = [author, committer].map(({ email }) => people.find(({ data }) => data.email === email)?.id)
  return known.find((id) => id !== undefined) ?? author.name
}

async function findMerges(store: Store, view: View): Promise<readonly Merge[]> {
  const waiting = view.of<ProposalData>('proposal').filter(({ data }) => data.status === 'ready_for_merge')
  // Nothing was merged where every file is as it was proposed on.
  const touched = waiting.filter(({ data }) => data.files.some(({ path, base }) => view.blob(path) !== base))
  if (touched.length === 0) return []
  const log = await store.log(furthest, view.host)
  const found: Merge[] = []
  for (const proposal of touched) {
    const { branch, files, commits } = proposal.data
    // A forge deletes a branch that it has merged.
    const head = (await store.resolve(`refs/heads/${branch}`)) ?? commits?.at(-1)
    const forwarded = log.find(({ commit }) => commit === head)
    const merged = head && log.find(({ parents }) => parents[0] !== head && parents.includes(head))
    const entry = merged ?? forwarded ?? (holds(view, files) ? await findBringer(store, log, files) : undefined)
    // A fast-forward leaves no commit of who made it.
    if (entry) found.push({ proposal, entry, by: entry === forwarded ? 'somebody' : nameOf(view, entry) })
  }
  return found
}

function holds(view: View, files: ProposalData['files']): boolean {
  return files.every(({ path, head }) => view.blob(path) === head)
}

/** The oldest commit of the branch's own line since which everything is as proposed. */
async function findBringer(
  store: Store,
  log: readonly CommitEntry[],
  files: ProposalData['files'],
): Promise<CommitEntry | undefined> {
  let bringer: CommitEntry | undefined
  for (let entry = log[0]; entry && holds(await store.snapshotAt(entry.commit), files);) {
    bringer = entry
    const [parent] = entry.parents
    entry = log.find(({ commit }) => commit === parent)
  }
  return bringer
}

function record(world: World, merges: readonly Merge[]) {
  return commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: engineSignature,
    acts: merges.map(({ proposal, entry, by }) =>
      recordMerge.act(engine, { id: proposal.id, by, commit: entry.commit }),
    ),
  })
}
