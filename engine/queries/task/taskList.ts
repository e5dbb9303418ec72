import { isSettled } from '../../lifecycles/task/isSettled.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { defineQuery } from '../query.ts'

/** Lists tasks. */
export const taskList = defineQuery({
  name: 'task.list',
  description: 'List the tasks that are not settled.',
  command: { chapter: 'work' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      all: { type: 'boolean', description: 'The settled ones too.' },
      status: { type: 'string', title: 'status', description: 'Only those with this status (implies --all).' },
    },
  },
  examples: [{}, { status: 'failed' }],
  result: { type: 'array', description: 'By path.', items: documentResult('task') },
  read({ view }, { all = false, status }) {
    const wanted = status?.replaceAll(' ', '_')
    const tasks = view
      .of<TaskData>('task')
      .filter(({ data }) => (wanted ? data.status === wanted : all || !isSettled(data.status)))
    return { kind: 'answered', data: tasks.map(({ path, data }) => ({ ...data, path })) }
  },
})
