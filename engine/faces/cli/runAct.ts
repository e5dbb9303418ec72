import { act } from '../../acts/act.ts'
import type { Action } from '../../actions/action.ts'
import { concludeAct } from '../concludeAct.ts'
import { answer, type CommandOutcome } from './commandOutcome.ts'
import type { Session } from './session.ts'
import { cleanText } from './show/cleanText.ts'
import { showAct } from './show/showAct.ts'
import { showReport } from './show/showReport.ts'

/** Does one action for the person at the keyboard, on the world as it lies there. */
export async function runAct(
  action: Action,
  input: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<CommandOutcome> {
  const world = await session.openWorld()
  const { adoption, outcome } = await act(world, action.request(input), session.as)
  if (adoption.commit || adoption.problems.length > 0) {
    session.terminal.tell(showReport(cleanText({ kind: 'adopted', ...adoption } as const), session.terminal))
  }
  const concluded = concludeAct(outcome)
  return concluded.data ? answer(concluded.data, (made, terminal) => showAct(made, terminal, session.quiet)) : concluded
}
