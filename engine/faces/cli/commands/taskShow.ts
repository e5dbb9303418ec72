import type { TaskData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { findDocument } from '../findDocument.ts'
import { showDocument } from '../show/showDocument.ts'

/** Shows one task. */
export const taskShow = defineCommand<{ id: string }>({
  name: 'task show',
  description: 'Show a task: where it stands, what it asks for, what came of it.',
  positional: ['id'],
  required: ['id'],
  input: { id: { type: 'string', description: 'The task.' } },
  async run({ id }, session) {
    const { path, data, body } = await findDocument<TaskData>(session, 'task', id)
    return answer({ ...data, path, body }, (task, terminal) => showDocument(task, terminal))
  },
})
