import type { Action } from '../../actions/action.ts'
import { adoptEdits } from '../../adoptEdits.ts'
import { commitActs } from '../../cycle/commitActs.ts'
import type { Settled } from '../../cycle/wish.ts'
import { findPerson } from '../../findPerson.ts'
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
  const adopted = { kind: 'adopted', ...(await adoptEdits(world, await world.store.rescan(), session.as)) } as const
  if (adopted.commit || adopted.problems.length > 0)
    session.terminal.tell(showReport(cleanText(adopted), session.terminal))
  const { principal, signature } = await findPerson(world, session.as)
  const settled = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: signature,
    acts: [{ by: principal, action: action.name, input }],
  })
  return conclude(settled, session)
}

function conclude(settled: Settled, { quiet }: Session): Outcome {
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
