import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Give up a task that waits for a human. */
export const failTask = defineAction({
  name: 'task.fail',
  description: 'Give up a task that waits for a human.',
  told: 'Gave up a task',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'work' },
  positional: ['id'],
  input: taskAndReason,
  example: { id: 't-one', reason: 'It cannot be done.' },
  decide: (view, input, context) => endTask(view, input, 'failed', 'Fail', context),
})
