import { printDocument } from '../../documents/printDocument.ts'
import { defineAction } from '../defineAction.ts'
import { missingReference } from './missingReference.ts'

/** Adds a task to the queue. */
export const addTask = defineAction({
  name: 'task.add',
  description: 'Add a task to the queue.',
  told: 'Added a task',
  for: 'people',
  byEngine: true,
  seat: 'anyone',
  command: { chapter: 'work' },
  positional: ['title'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['title'],
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 160, description: 'What is wanted, in one line.' },
      prompt: { type: 'string', maxLength: 60000, description: 'The task itself, in markdown.' },
      skill: { type: 'string', description: 'A skill to use; left out, one that fits is chosen.' },
      mind: {
        type: 'string',
        description: 'What thinks about it, whoever takes it: gardener, model, or model/<name>.',
      },
      scope: { type: 'string', description: 'Folder or file the work is limited to.' },
      resident: { type: 'string', description: 'Only this resident may take it.' },
      priority: { type: 'integer', minimum: 0, maximum: 9, description: 'Higher is taken first.' },
      depends_on: { type: 'array', items: { type: 'string' }, description: 'Tasks that must be approved first.' },
      constraints: { type: 'array', items: { type: 'string' }, description: 'What the work must respect.' },
      non_goals: { type: 'array', items: { type: 'string' }, description: 'What the work must leave alone.' },
      parent: { type: 'string', description: 'The task this one is split from.' },
    },
  },
  example: { title: 'Mend the links', scope: 'library', priority: 3 },
  decide(view, { prompt, title, ...input }, { by, at, makeId }) {
    const missing = missingReference(view, input)
    if (missing) return { kind: 'refused', problems: [missing] }
    const id = makeId('t')
    const data = { id, title, status: 'queued', created: at, author: by.id, ...input }
    return {
      kind: 'decided',
      summary: `Add task: ${title}`,
      changes: [{ path: `.swarm/tasks/${id}.md`, text: printDocument(data, `${prompt ?? title}\n`) }],
      made: { task: id },
    }
  },
})
