import { defineAction } from '../defineAction.ts'
import { endTask } from './endTask.ts'
import { taskAndReason } from './taskAndReason.ts'

/** Take a task out of the queue. */
export const cancelTask = defineAction<{ id: string; reason?: string }>({
  name: 'task.cancel',
  description: 'Take a task out of the queue.',
  positional: ['id'],
  input: taskAndReason,
  decide: (view, input, context) => endTask(view, input, 'cancelled', 'Cancel', context),
})
