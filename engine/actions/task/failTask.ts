import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Give up a task that waits for a human. */
export const failTask = defineAction<{ id: string; reason?: string }>({
  name: 'task.fail',
  description: 'Give up a task that waits for a human.',
  positional: ['id'],
  input: taskAndReason,
  decide: (view, input, context) => endTask(view, input, 'failed', 'Fail', context),
})
