import type { Act, Action, ActContext, BranchChange } from '../actions/action.ts'
import type { Principal } from '../documents/principal.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import type { CommitId, Instant } from '../documents/document.ts'
import type { Draft, ReadDocument } from '../documents/draft.ts'
import { makeIds } from '../documents/makeIds.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { judge } from '../policy/judge.ts'
import type { ChangeRequest, Rule, Verdict } from '../policy/rule.ts'
import type { PolicyData } from '../../schemas/types.ts'

/** All that deciding needs besides the view: the same values give the same commit. */
export interface Deciding {
  readonly at: Instant
  readonly seed: string
  readonly actions: readonly Action[]
  readonly rules: readonly Rule[]
  readonly read: ReadDocument
  branch(name: string): View | undefined
  /** Keys of this machine, which may stand in no document. */
  readonly secrets?: readonly string[]
}

export type Decided =
  | {
      readonly kind: 'decided'
      readonly draft: Draft
      readonly branches: readonly BranchChange[]
      readonly mergeParents: readonly CommitId[]
      /** One line per act. */
      readonly summaries: readonly string[]
      /** The ids each act gave, in the acts' order. */
      readonly made: readonly Readonly<Record<string, string>>[]
      readonly verdict: Verdict
    }
  | { readonly kind: 'refused'; readonly act: Act; readonly problems: readonly Problem[]; readonly verdict?: Verdict }

const noPolicy: PolicyData = { write_scopes: { resident: [], by_proposal: [] }, guarded: [], limits: {} }

/**
 * Folds acts over a view, one after the other: each is validated, decided and judged on what the ones before it left.
 */
export function decideActs(view: View, acts: readonly Act[], deciding: Deciding): Decided {
  const makeId = makeIds(deciding.at, deciding.seed)
  const policy = view.document('.swarm/policy.yaml')?.data as unknown as PolicyData | undefined
  let draft = openDraft(view, deciding.read)
  const branches: BranchChange[] = []
  const mergeParents: CommitId[] = []
  const summaries: string[] = []
  const made: Readonly<Record<string, string>>[] = []
  let verdict: Verdict = { kind: 'allow', asked: [], problems: [] }

  for (const act of acts) {
    const refused = (problems: readonly Problem[], judged?: Verdict): Decided => ({
      kind: 'refused',
      act,
      problems,
      ...(judged ? { verdict: judged } : {}),
    })
    const action = deciding.actions.find(({ name }) => name === act.action)
    if (!action)
      return refused([
        {
          rule: 'act/unknown',
          message: `there is no action ${act.action}`,
          expected: `one of ${deciding.actions.map(({ name }) => name).join(', ')}`,
        },
      ])
    if (!action.principals.includes(act.by.kind)) {
      return refused([
        {
          rule: 'act/principal',
          message: `${act.action} is not for a ${act.by.kind}`,
          expected: `a ${action.principals.join(' or a ')}`,
          got: describe(act.by),
        },
      ])
    }
    const malformed = action.validate(act.input)
    if (malformed.length > 0) return refused(malformed)
    if (!policy && act.by.kind !== 'human') {
      return refused([
        {
          rule: 'policy/unreadable',
          message: 'the policy cannot be read, so nothing is allowed',
          path: '.swarm/policy.yaml',
        },
      ])
    }

    const context: ActContext = {
      by: act.by,
      at: deciding.at,
      makeId,
      read: deciding.read,
      branch: (name) => deciding.branch(name),
    }
    const decision = action.decide(draft, act.input, context)
    if (decision.kind === 'refused') return refused(decision.problems)

    const after = changeDraft(draft, decision.changes)
    const request = {
      policy: policy ?? noPolicy,
      by: act.by,
      action: act.action,
      before: draft,
      secrets: deciding.secrets ?? [],
    }
    const direct: ChangeRequest = { ...request, moment: 'before-commit', after, changes: decision.changes }
    const proposed = (decision.branches ?? []).flatMap(({ changes }): ChangeRequest[] =>
      changes
        ? [{ ...request, moment: 'before-merge', after: changeDraft(openDraft(view, deciding.read), changes), changes }]
        : [],
    )
    for (const asked of [direct, ...proposed]) {
      const answer = judge(deciding.rules, asked)
      // A proposal is looked at by a person anyway; what is written directly would not be.
      const unasked = answer.kind === 'ask' && asked.moment === 'before-commit' && act.by.kind !== 'human'
      if (answer.kind === 'deny' || unasked) return refused(answer.problems, answer)
      verdict = {
        kind: verdict.kind === 'ask' ? 'ask' : answer.kind,
        asked: answer.asked,
        problems: [...verdict.problems, ...answer.problems],
      }
    }
    draft = after
    branches.push(...(decision.branches ?? []))
    mergeParents.push(...(decision.mergeParents ?? []))
    summaries.push(decision.summary)
    made.push(decision.made ?? {})
  }
  return { kind: 'decided', draft, branches, mergeParents, summaries, made, verdict }
}

function describe({ kind, id }: Principal): string {
  return `${kind} ${id}`
}
