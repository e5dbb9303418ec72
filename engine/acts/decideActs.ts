import type { Act, Action, BranchChange } from '../actions/action.ts'
import { explainNewer, explainOlder, formatOf } from '../collections/format.ts'
import { policyOf } from '../collections/settings.ts'
import type { BranchCommit } from '../documents/branchCommit.ts'
import type { CommitId, Instant } from '../documents/document.ts'
import type { Draft } from '../documents/draft.ts'
import { makeIds } from '../documents/makeIds.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { View } from '../documents/view.ts'
import type { Rule, Verdict } from '../policy/rule.ts'
import type { Consequence } from './consequences/consequence.ts'
import { decideAct, type ActRefusal } from './decideAct.ts'

/** All that deciding needs besides the view: the same values give the same commit. */
export interface Deciding {
  readonly at: Instant
  readonly seed: string
  readonly actions: readonly Action[]
  readonly rules: readonly Rule[]
  /** What is asked of every act. */
  readonly consequences: readonly Consequence[]
  /** The snapshot's own: an act, its draft and the branch of a proposal ask for the same texts. */
  readonly read: ReadDocument
  branch(name: string): View | undefined
  /** What such a branch has that the host branch has not; where nobody looked, nothing is known of it. */
  ahead?(name: string): readonly BranchCommit[]
  /** Keys of this machine, which may stand in no document. */
  readonly secrets?: readonly string[]
}

/** An act of a commit. `follows` names the consequence by which it follows from an act before it. */
export interface DecidedAct extends Act {
  readonly follows?: string
}

export type Decided =
  | {
      readonly kind: 'decided'
      readonly draft: Draft
      readonly branches: readonly BranchChange[]
      readonly mergeParents: readonly CommitId[]
      /** What was asked for and what follows from it, in the order it was decided. */
      readonly acts: readonly DecidedAct[]
      /** One line per act. */
      readonly summaries: readonly string[]
      /** The ids each act gave, in the acts' order. */
      readonly made: readonly Readonly<Record<string, string>>[]
      readonly verdict: Verdict
    }
  | ActRefusal

/** How many acts may follow one from another; beyond it two consequences call each other for ever. */
const longestChain = 8

/**
 * Folds acts over a view, one after the other: each is validated, decided and judged on what the ones before it left,
 * and what follows from it comes right after it. One that is refused refuses them all.
 */
export function decideActs(view: View, acts: readonly Act[], deciding: Deciding): Decided {
  const newer = explainNewer(formatOf(view))
  if (newer && acts[0]) return { kind: 'refused', act: acts[0], problems: [newer] }
  const policy = policyOf(view)
  const makeId = makeIds(deciding.at, deciding.seed)
  const deciders = { ...deciding, makeId, policy, secrets: deciding.secrets ?? [] }
  let draft = openDraft(view, deciding.read)
  const done: DecidedAct[] = []
  const branches: BranchChange[] = []
  const mergeParents: CommitId[] = []
  const summaries: string[] = []
  const made: Readonly<Record<string, string>>[] = []
  let verdict: Verdict = { kind: 'allow', asked: [], problems: [] }

  const waiting: Waiting[] = acts.map((act) => ({ act, chain: 0 })).reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { act, chain, since } = next
    const early = explainOlder(draft, `what follows (${act.follows})`, since)
    if (early) return { kind: 'refused', act, problems: [early] }
    const outcome = decideAct(draft, act, deciders)
    if (outcome.kind === 'refused') return outcome
    const { decision, after, verdicts } = outcome
    if (policy) {
      const occurrence = { act, before: draft, after, earlier: done, at: deciding.at, policy }
      waiting.push(...followUps(occurrence, chain, deciding.consequences).reverse())
    }
    verdict = verdicts.reduce(join, verdict)
    draft = after
    done.push(act)
    branches.push(...(decision.branches ?? []))
    mergeParents.push(...(decision.mergeParents ?? []))
    summaries.push(decision.summary)
    made.push(decision.made ?? {})
  }
  return { kind: 'decided', draft, branches, mergeParents, acts: done, summaries, made, verdict }
}

interface Waiting {
  readonly act: DecidedAct
  /** How many acts it follows from, one from another. */
  readonly chain: number
  /** The format that the consequence by which it follows came with. */
  readonly since?: number | undefined
}

function followUps(
  occurrence: Parameters<Consequence['follow']>[0],
  chain: number,
  consequences: readonly Consequence[],
): Waiting[] {
  const found = consequences.flatMap((consequence) =>
    consequence.follow(occurrence).map((act): Waiting => ({
      act: { ...act, follows: consequence.name },
      chain: chain + 1,
      since: consequence.since,
    })),
  )
  if (found.length > 0 && chain >= longestChain) {
    throw new Error(`what follows from ${occurrence.act.action} has no end: ${found[0]?.act.follows} asks again`)
  }
  return found
}

function join(one: Verdict, other: Verdict): Verdict {
  const problems = other.problems.length > 0 ? [...one.problems, ...other.problems] : one.problems
  return { kind: one.kind === 'ask' ? 'ask' : other.kind, asked: other.asked, problems }
}
