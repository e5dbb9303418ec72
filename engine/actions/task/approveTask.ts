import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Accept the work on a task that waits for a human. */
export const approveTask = defineAction({
  name: 'task.approve',
  description: 'Accept the work on a task that waits for a human.',
  told: 'Approved a task',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'work' },
  positional: ['id'],
  input: taskAndReason,
  example: { id: 't-one', reason: 'It is good enough.' },
  decide: (view, input, context) => endTask(view, input, 'approved', 'Approve', context),
})
