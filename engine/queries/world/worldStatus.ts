import { worldOf } from '../../collections/settings.ts'
import type { SchemaNode } from '../../collections/schemaNode.ts'
import { chooseTask } from '../../lifecycles/task/chooseTask.ts'
import { lastActive } from '../../lifecycles/task/lastActive.ts'
import { whatWaits } from '../../lifecycles/whatWaits.ts'
import type { ProposalData, ResidentData, TaskData } from '../../../schemas/types.ts'
import { defineQuery } from '../query.ts'

const words: SchemaNode = { type: 'array', items: { type: 'string' } }
const count: SchemaNode = { type: 'integer', minimum: 0 }
const tallied = (what: string): SchemaNode => ({
  type: 'object',
  description: `How many ${what} there are of each status.`,
  additionalProperties: { ...count, description: 'How many.' },
})

/** Shows where a world stands. */
export const worldStatus = defineQuery({
  name: 'world.status',
  description: 'Show where the world stands and what waits for whom.',
  command: { chapter: 'read', words: 'status' },
  examples: [{}],
  result: {
    type: 'object',
    description: 'Where a world stands.',
    additionalProperties: false,
    required: [
      ...['name', 'root', 'head', 'working', 'tasks', 'proposals', 'residents', 'documents', 'problems'],
      ...['edits', 'ready', 'waiting'],
    ],
    properties: {
      name: { type: 'string', description: "The world's name." },
      root: { type: 'string', description: 'Its folder on this machine.' },
      head: { type: 'string', description: 'The commit that was read.' },
      stopped: { type: 'string', description: 'Why nothing may go on; left out while work may.' },
      acknowledged: { ...words, description: 'Engines that run and have seen the stop.' },
      working: { ...words, description: 'Tasks that are being worked at this moment.' },
      tasks: tallied('tasks'),
      proposals: tallied('proposals'),
      residents: tallied('residents'),
      documents: { ...count, description: 'How many valid documents there are.' },
      problems: { ...count, description: 'How many things are wrong with the others.' },
      edits: { ...words, description: 'Files that people changed by hand and that are not committed.' },
      ready: {
        type: 'array',
        description: 'What can be worked now, first things first.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['task', 'title', 'resident'],
          properties: {
            task: { type: 'string', description: 'The task.' },
            title: { type: 'string', description: 'What it wants.' },
            resident: { type: 'string', description: 'Who would take it, by name.' },
          },
        },
      },
      waiting: { ...words, description: 'What waits and why, one sentence each.' },
      last: {
        type: 'object',
        description: 'The last commit; left out where there is none.',
        additionalProperties: false,
        required: ['commit', 'at', 'author', 'subject'],
        properties: {
          commit: { type: 'string', description: 'Its id.' },
          at: { type: 'string', format: 'date-time', description: 'When it was made, UTC.' },
          author: { type: 'string', description: 'The name of its author.' },
          subject: { type: 'string', description: 'The first line of its message.' },
        },
      },
    },
  },
  needs: ['now', 'root', 'collections', 'stopped', 'strays', 'leases', 'history'],
  asks: () => ({ leases: ['stopped', 'task'], history: 1 }),
  read({ view, now, root, collections, stopped, strays, leases, history: [last] }) {
    const ready = chooseTask(view, now, lastActive(view)).map(({ task, resident }) => ({
      task: task.id,
      title: task.data.title,
      resident: resident.data.name,
    }))
    const acknowledged = leases.filter(({ name }) => name.startsWith('stopped/')).map(({ holder }) => holder)
    const tally = (collection: string) =>
      countEach(view.of<TaskData | ProposalData | ResidentData>(collection).map(({ data }) => data.status))
    return {
      kind: 'answered',
      data: {
        name: worldOf(view)?.name ?? '',
        root,
        head: view.head,
        ...(stopped ? { stopped, acknowledged } : {}),
        working: leases.flatMap(({ name }) => (name.startsWith('task/') ? name.slice('task/'.length) : [])),
        tasks: tally('task'),
        proposals: tally('proposal'),
        residents: tally('resident'),
        documents: collections.reduce((sum, { name }) => sum + view.of(name).length, 0),
        problems: view.problems.length,
        edits: strays.map(({ path }) => path),
        ready,
        waiting: whatWaits(view, now).filter((line) => !ready.some(({ task }) => line.startsWith(`task ${task} `))),
        ...(last
          ? {
              last: {
                commit: last.commit,
                at: last.at,
                author: last.author.name,
                subject: last.message.split('\n')[0] ?? '',
              },
            }
          : {}),
      },
    }
  },
})

function countEach(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
