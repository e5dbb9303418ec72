import type { ActRequest } from '../../actions/action.ts'
import { settleTask } from '../../actions/task/settleTask.ts'
import type { RecordData } from '../../../schemas/types.ts'

/** What the mind wanted in a cycle: as its answer was kept, else what its resident did before the task was settled. */
export function readActs({ resident, acts, answer }: RecordData): readonly ActRequest[] {
  if (answer?.acts) return answer.acts.map((act) => request(act as { action: string; input?: object }))
  const settled = acts.findIndex(({ action }) => action === settleTask.name)
  return acts
    .slice(0, settled < 0 ? acts.length : settled)
    .filter(({ by }) => by === `resident:${resident ?? ''}`)
    .map(request)
}

function request({ action, input }: { action: string; input?: object }): ActRequest {
  return { action, input: (input ?? {}) as ActRequest['input'] }
}
