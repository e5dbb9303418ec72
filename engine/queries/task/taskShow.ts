import type { TaskData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { findDocument } from '../findDocument.ts'
import { defineQuery } from '../query.ts'

/** Shows one task. */
export const taskShow = defineQuery({
  name: 'task.show',
  description: 'Show a task: where it stands, what it asks for, what came of it.',
  command: { chapter: 'work' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The task.' } },
  },
  examples: [{ id: 't-repair-the-guide' }],
  result: documentResult('task', { body: { type: 'string', description: 'What it asks for, in markdown.' } }),
  read({ view }, { id }) {
    const found = findDocument<TaskData>(view, 'task', id)
    if (found.kind !== 'found') return found
    const { path, data } = found.document
    return { kind: 'answered', data: { ...data, path, body: found.body } }
  },
})
