import { act } from '../../acts/act.ts'
import type { CommitOutcome } from '../../acts/commitRequest.ts'
import type { Action } from '../../actions/action.ts'
import { answer } from './answer.ts'
import { complain } from './complain.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'
import { cleanText } from './show/cleanText.ts'
import { showAct } from './show/showAct.ts'
import { showReport } from './show/showReport.ts'

/** Does one action for the person at the keyboard, on the world as it lies there. */
export async function runAct(
  action: Action,
  input: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Outcome> {
  const world = await session.openWorld()
  const { adoption, outcome } = await act(world, { action: action.name, input }, session.as)
  if (adoption.commit || adoption.problems.length > 0) {
    session.terminal.tell(showReport(cleanText({ kind: 'adopted', ...adoption } as const), session.terminal))
  }
  return conclude(outcome, session)
}

function conclude(settled: CommitOutcome, { quiet }: Session): Outcome {
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
  return answer({ commit, made: made[0] ?? {}, summary: summaries[0] ?? '', paths }, (data, terminal) =>
    showAct(data, terminal, quiet),
  )
}
