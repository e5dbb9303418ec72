import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Accept the work on a task that waits for a human. */
export const approveTask = defineAction<{ id: string; reason?: string }>({
  name: 'task.approve',
  description: 'Accept the work on a task that waits for a human.',
  positional: ['id'],
  input: taskAndReason,
  decide: (view, input, context) => endTask(view, input, 'approved', 'Approve', context),
})
