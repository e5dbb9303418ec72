import { explainUnreadable, controlPath, policyPath, worldPath } from '../../collections/settings.ts'
import { bringUpToDate } from '../../migrations/bringUpToDate.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Brings a world of an earlier format up to date: one commit, which `git revert` undoes. */
export const migrateWorld = defineAction({
  name: 'world.migrate',
  description: 'Bring the world to the current format, and add what it lacks.',
  told: 'Brought up to date',
  for: 'people',
  seat: 'steward',
  command: { none: '`vivarium migrate` shows the lines that it adds, with the commit or instead of it' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      schemas: {
        type: 'array',
        description: 'The schemas of this engine, for the copies that editors read.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'text'],
          properties: {
            path: { type: 'string', pattern: '^schemas/[a-z]+\\.schema\\.yaml$' },
            text: { type: 'string' },
          },
        },
      },
    },
  },
  example: { schemas: [] },
  decide(view, { schemas = [] }, { read }) {
    const unread = ([worldPath, controlPath, policyPath] as const).filter((path) => !view.document(path))
    if (unread.length > 0) return { kind: 'refused', problems: unread.flatMap((path) => explainUnreadable(view, path)) }
    const texts = new Map(schemas.map(({ path, text }) => [path, text]))
    const { from, to, steps, changes } = bringUpToDate(view, read, texts)
    if (steps.length === 0)
      return refuse('world/current', `the world is of format ${from}, and there is nothing to do`, { path: worldPath })
    return { kind: 'decided', summary: `Bring the world from format ${from} to ${to}`, changes }
  },
})
