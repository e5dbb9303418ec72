import type { InputOf, InputSchema } from '../../collections/inputSchema.ts'
import type { Change } from '../../documents/change.ts'
import { printDocument } from '../../documents/printDocument.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { taskLifecycle } from '../../lifecycles/task/taskLifecycle.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

const part = {
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1, maxLength: 160 },
    prompt: { type: 'string' },
    skill: { type: 'string' },
    scope: { type: 'string' },
    after: {
      type: 'array',
      items: { type: 'integer', minimum: 0 },
      description: 'Positions, from 0, of the parts that must be approved before this one.',
    },
  },
} as const satisfies InputSchema

/** One part of a compound task. */
export type Subtask = InputOf<typeof part>

/** Splits a compound task into subtasks, which it then waits for. Only the engine does this. */
export const decomposeTask = defineAction({
  name: 'task.decompose',
  description: 'Split a compound task into subtasks.',
  told: 'Split a task',
  for: 'engine',
  seat: 'nobody',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'subtasks'],
    properties: {
      id: { type: 'string', description: 'The compound task.' },
      subtasks: {
        type: 'array',
        minItems: 1,
        description: 'Its parts, in order.',
        items: part,
      },
    },
  },
  example: { id: 't-one', subtasks: [{ title: 'Find them' }, { title: 'Mend them', after: [0] }] },
  decide(view, { id, subtasks }, { at, makeId }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const ahead = subtasks.findIndex(({ after }, index) => after?.some((position) => position >= index))
    if (ahead >= 0) {
      return refuse('task/after', `part ${ahead + 1} comes after a part that does not stand before it`, {
        path: task.path,
        expected: `positions from 1 to ${ahead}`,
        got: (subtasks[ahead]?.after ?? []).map((position) => position + 1).join(', '),
      })
    }
    const ids = subtasks.map(() => makeId('t'))
    const move = moveDocument(taskLifecycle, view, task, ['taken', 'decomposed'], { parts: ids }, at)
    if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
    const { constraints, non_goals, resident, priority } = task.data
    const children = subtasks.map(({ title, prompt, skill, scope, after }, index): Change => {
      const data = {
        id: ids[index],
        title,
        status: 'queued',
        created: at,
        author: task.data.author ?? 'engine',
        parent: id,
        ...((skill ?? task.data.skill) ? { skill: skill ?? task.data.skill } : {}),
        ...((scope ?? task.data.scope) ? { scope: scope ?? task.data.scope } : {}),
        ...defined({ resident, priority, constraints, non_goals }),
        ...(after?.length ? { depends_on: after.map((position) => ids[position]) } : {}),
      }
      return { path: `.swarm/tasks/${ids[index]}.md`, text: printDocument(data, `${prompt ?? title}\n`) }
    })
    return {
      kind: 'decided',
      summary: `${task.data.title} (split into ${subtasks.length})`,
      changes: [...move.changes, ...children],
    }
  },
})

/** What holds for the whole holds for every part; what is not said is left out. */
function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
