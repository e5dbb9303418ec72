import type { Act } from '../actions/action.ts'
import { actions } from '../actions/index.ts'
import type { CommitId, Instant } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { Signature } from '../documents/transaction.ts'
import type { Snapshot, View } from '../documents/view.ts'
import { rules } from '../policy/rules/index.ts'
import type { Verdict } from '../policy/rule.ts'
import type { World } from '../world.ts'
import { decideActs, type Decided, type Deciding } from './decideActs.ts'
import { planTransaction } from './planTransaction.ts'
import type { RecordData } from '../../schemas/types.ts'

/** What is to become one commit. */
export interface Wish {
  readonly acts: readonly Act[]
  readonly kind: NonNullable<RecordData['kind']>
  readonly at: Instant
  readonly seed: string
  readonly author: Signature
  /** The commit's subject; left out, what the first act says of itself. */
  readonly subject?: string
  /** More for the record: task, resident, events, outcome, score, findings, cost. */
  readonly record?: Partial<RecordData>
  /** Asked right before the commit, on the snapshot it is decided on; a word why not, if not. */
  readonly mayCommit?: (view: View) => Promise<string | undefined>
}

export type Settled =
  | {
      readonly kind: 'committed'
      readonly commit: CommitId
      readonly made: readonly Readonly<Record<string, string>>[]
      readonly summaries: readonly string[]
      readonly paths: readonly string[]
      readonly verdict: Verdict
    }
  | { readonly kind: 'refused'; readonly act: Act; readonly problems: readonly Problem[]; readonly verdict?: Verdict }
  | { readonly kind: 'lost'; readonly what: string }

const attempts = 5

/**
 * Turns acts into exactly one commit. When the branch moved meanwhile, the same acts are decided again on the
 * new head, which costs no thought; a file that a person is editing is theirs, and the commit is not made.
 */
export async function commitActs(world: World, wish: Wish): Promise<Settled> {
  let what = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const snapshot = await world.store.snapshot()
    const refusal = await wish.mayCommit?.(snapshot)
    if (refusal !== undefined) return { kind: 'lost', what: refusal }
    const decided = await decideOn(world, snapshot, wish)
    if (decided.kind === 'refused') return decided

    const transaction = planTransaction(world, snapshot, wish, decided)
    const result = await world.store.commit(transaction)
    if (result.kind === 'committed') {
      const paths = transaction.writes.map(({ path }) => path)
      return { kind: 'committed', commit: result.commit, made: decided.made, summaries: decided.summaries, paths, verdict: decided.verdict }
    }
    what = `${result.moved}: ${result.what}`
    if (result.moved === 'file') break
  }
  return { kind: 'lost', what }
}

async function decideOn(world: World, snapshot: Snapshot, { acts, at, seed }: Wish): Promise<Decided> {
  const names = acts.flatMap((act) => actions.find(({ name }) => name === act.action)?.branches?.(snapshot, act.input) ?? [])
  const views = new Map<string, View>()
  for (const name of names) {
    if (await world.store.resolve(`refs/heads/${name}`)) views.set(name, await world.store.snapshotAt(`refs/heads/${name}`))
  }
  const deciding: Deciding = { at, seed, actions, rules, read: world.read, branch: (name) => views.get(name) }
  return decideActs(snapshot, acts, deciding)
}
