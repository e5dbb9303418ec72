import type { CommitOutcome } from '../acts/commitRequest.ts'
import type { CommitId, FilePath } from '../documents/document.ts'
import { complain, type Outcome } from './outcome.ts'

/** What an act made, for whoever asked for it. */
export interface Made {
  readonly commit: CommitId
  /** The ids that were given: `{ task: 't-01…' }`. */
  readonly made: Readonly<Record<string, string>>
  /** What happened, in one line. */
  readonly summary: string
  readonly paths: readonly FilePath[]
}

/** What came of one act, as every face tells it: made, refused by the policy or by something to mend, or lost. */
export function concludeAct(settled: CommitOutcome): Outcome<Made> {
  if (settled.kind === 'lost') {
    return complain('lost', {
      rule: 'command/lost',
      message: `somebody changed the same thing first: ${settled.what}`,
      hint: 'Look at it, then try again.',
    })
  }
  if (settled.kind === 'refused') {
    const byPolicy = settled.problems.some(({ rule }) => rule.startsWith('policy/'))
    return complain(byPolicy ? 'refused' : 'problems', ...settled.problems)
  }
  const { commit, made, summaries, paths } = settled
  return { ending: 'done', data: { commit, made: made[0] ?? {}, summary: summaries[0] ?? '', paths } }
}
