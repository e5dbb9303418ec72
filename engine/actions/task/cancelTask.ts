import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Take a task out of the queue. */
export const cancelTask = defineAction({
  name: 'task.cancel',
  description: 'Take a task out of the queue.',
  told: 'Cancelled a task',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'work' },
  positional: ['id'],
  input: taskAndReason,
  example: { id: 't-one', reason: 'Nobody needs it any more.' },
  decide: (view, input, context) => endTask(view, input, 'cancelled', 'Cancel', context),
})
