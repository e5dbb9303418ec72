import { bodyOf } from '../../documents/bodyOf.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { missingReference } from './missingReference.ts'

/** Changes what a task asks for, while nobody works on it. */
export const editTask = defineAction({
  name: 'task.edit',
  description: 'Change what a queued task asks for.',
  told: 'Edited a task',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'work' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'The task.' },
      title: { type: 'string', minLength: 1, maxLength: 160, description: 'A new title.' },
      prompt: { type: 'string', maxLength: 60000, description: 'A new prompt, in markdown.' },
      skill: { type: 'string', description: 'Another skill.' },
      mind: { type: 'string', description: 'Another mind.' },
      scope: { type: 'string', description: 'Another folder or file.' },
      resident: { type: 'string', description: 'Another resident.' },
      priority: { type: 'integer', minimum: 0, maximum: 9, description: 'Another priority.' },
    },
  },
  example: { id: 't-one', title: 'Mend the links of the guide' },
  decide(view, { id, prompt, ...fields }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    if (task.path.startsWith('.swarm/tasks/settled/')) {
      return refuse('task/settled', `task ${id} is ${task.data.status}`, {
        path: task.path,
        expected: 'a task still in the queue',
        example: `vivarium task requeue ${id}`,
      })
    }
    const missing = missingReference(view, fields)
    if (missing) return { kind: 'refused', problems: [missing] }
    let text = view.text(task.path) ?? ''
    for (const [key, value] of Object.entries(fields)) text = setFrontmatter(text, key, value)
    if (prompt !== undefined) text = text.slice(0, text.length - bodyOf(text).length) + `\n${prompt.trim()}\n`
    return {
      kind: 'decided',
      summary: `Edit task: ${fields.title ?? task.data.title}`,
      changes: [{ path: task.path, text }],
    }
  },
})
