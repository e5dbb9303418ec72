import type { Act, Action, ActContext, BranchChange, Decision } from '../actions/action.ts'
import { explainUnreadable, policyPath } from '../collections/settings.ts'
import { explainOlder } from '../collections/format.ts'
import type { BranchCommit } from '../documents/branchCommit.ts'
import type { Change } from '../documents/change.ts'
import { changeDraft } from '../documents/changeDraft.ts'
import type { Instant } from '../documents/document.ts'
import type { Draft } from '../documents/draft.ts'
import type { MakeId } from '../documents/makeIds.ts'
import { checkKinds } from './checkKinds.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Principal } from '../documents/principal.ts'
import type { Problem } from '../documents/problem.ts'
import type { ReadDocument } from '../documents/reading.ts'
import type { View } from '../documents/view.ts'
import { judge } from '../policy/judge.ts'
import type { ChangeRequest, Rule, Verdict } from '../policy/rule.ts'
import type { PolicyData } from '../../schemas/types.ts'

/** What deciding one act needs besides the draft it is decided on. */
export interface DecidingOne {
  readonly at: Instant
  readonly makeId: MakeId
  readonly actions: readonly Action[]
  readonly rules: readonly Rule[]
  readonly read: ReadDocument
  branch(name: string): View | undefined
  ahead?(name: string): readonly BranchCommit[]
  readonly secrets: readonly string[]
  /** undefined: it cannot be read, and then only people may act. */
  readonly policy: PolicyData | undefined
}

export type ActOutcome =
  | {
      readonly kind: 'decided'
      readonly decision: Extract<Decision, { kind: 'decided' }>
      readonly after: Draft
      /** What the policy says to its changes, and to those of each branch. */
      readonly verdicts: readonly Verdict[]
    }
  | ActRefusal

export interface ActRefusal {
  readonly kind: 'refused'
  readonly act: Act
  readonly problems: readonly Problem[]
  /** Present where it is the policy that refuses. */
  readonly verdict?: Verdict
}

/** What holds where no policy can be read, and only people act: nothing is granted. */
const noPolicy: PolicyData = {
  write_scopes: { resident: [], by_proposal: [] },
  guarded: [],
  limits: { document_bytes: 0, files_per_proposal: 0, proposals_per_day: 0, documents_per_act: 0 },
}

/** Validates one act, decides it on a draft, and asks the policy about what it would change. */
export function decideAct(draft: Draft, act: Act, deciding: DecidingOne): ActOutcome {
  const refused = (problems: readonly Problem[]): ActRefusal => ({ kind: 'refused', act, problems })
  const { actions, policy } = deciding
  const action = actions.find(({ name }) => name === act.action)
  if (!action) return refused([unknown(act, actions)])
  if (!action.principals.includes(act.by.kind)) return refused([notFor(act, action)])
  const early = explainOlder(draft, action.name, action.since)
  if (early) return refused([early])
  const malformed = action.validate(act.input)
  if (malformed.length > 0) return refused(malformed)
  if (!policy && act.by.kind !== 'human') return refused(explainUnreadable(draft.base, policyPath))

  const decision = action.decide(draft, act.input, contextOf(act, deciding))
  if (decision.kind === 'refused') return refused(decision.problems)
  const after = changeDraft(draft, decision.changes)
  const unknownYet = checkKinds(after, changesOf(decision), deciding.read)
  if (unknownYet.length > 0) return refused(unknownYet)
  const verdicts: Verdict[] = []
  for (const asked of requestsOf({ by: act.by, action }, draft, after, decision, deciding)) {
    const verdict = judge(deciding.rules, asked)
    // A proposal is looked at by a person anyway; what is written directly would not be.
    const unasked = verdict.kind === 'ask' && asked.moment === 'before-commit' && act.by.kind !== 'human'
    if (verdict.kind === 'deny' || unasked) return { ...refused(verdict.problems), verdict }
    verdicts.push(verdict)
  }
  return { kind: 'decided', decision, after, verdicts }
}

/** Every change that is made directly or on a branch. */
function changesOf({ changes, branches = [] }: Extract<Decision, { kind: 'decided' }>): readonly Change[] {
  return [...changes, ...branches.flatMap((branch) => branch.changes ?? [])]
}

function contextOf({ by }: Act, { at, makeId, read, branch, ahead }: DecidingOne): ActContext {
  return { by, at, makeId, read, branch: (name) => branch(name), ahead: (name) => ahead?.(name) ?? [] }
}

/** The changes of an act as the rules are asked about them: those it makes directly, and those on each branch. */
function requestsOf(
  asked: Pick<ChangeRequest, 'by' | 'action'>,
  draft: Draft,
  after: Draft,
  { changes, branches = [] }: Extract<Decision, { kind: 'decided' }>,
  { policy = noPolicy, secrets, read }: DecidingOne,
): readonly ChangeRequest[] {
  const request = { ...asked, policy, before: draft, secrets }
  const onBranch = ({ changes: proposed }: BranchChange): readonly ChangeRequest[] =>
    proposed
      ? [
          {
            ...request,
            moment: 'before-merge',
            after: changeDraft(openDraft(draft.base, read), proposed),
            changes: proposed,
          },
        ]
      : []
  return [{ ...request, moment: 'before-commit', after, changes }, ...branches.flatMap(onBranch)]
}

function unknown({ action }: Act, actions: readonly Action[]): Problem {
  return {
    rule: 'act/unknown',
    message: `there is no action ${action}`,
    expected: `one of ${actions.map(({ name }) => name).join(', ')}`,
  }
}

function notFor({ by, action }: Act, { principals }: Action): Problem {
  return {
    rule: 'act/principal',
    message: `${action} is not for ${called(by.kind)}`,
    expected: principals.map(called).join(' or '),
    got: `${by.kind} ${by.id}`,
  }
}

function called(kind: Principal['kind']): string {
  return kind === 'engine' ? 'the engine' : `a ${kind}`
}
