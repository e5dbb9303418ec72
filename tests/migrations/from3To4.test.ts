import { expect, test } from 'vitest'
import { bringUpToDate } from '../../engine/migrations/bringUpToDate.ts'
import { from3To4 } from '../../engine/migrations/from3To4.ts'
import { publishedSchemas } from '../../engine/migrations/publishedSchemas.ts'
import { founded, read, viewOf } from '../support/given.ts'

const worldPath = '.swarm/world.yaml'
const settings = founded()[worldPath]!
const old = { ...founded(), [worldPath]: settings.replace(/version: \d+/, 'version: 3') }

test('from format 3 to 4 only the format changes', () => {
  const { changes } = bringUpToDate(viewOf(old), read, new Map(), [from3To4])
  expect(changes).toEqual([{ path: worldPath, text: settings.replace(/version: \d+/, 'version: 4') }])
})

test.each(['', '.swarm/'])('and a copy of a schema that nobody edited, where the world has it: in %j', (home) => {
  const [published = ''] = publishedSchemas
  const host = home === '' ? '' : 'host: { branch: main }\n'
  const files = { ...old, [worldPath]: old[worldPath] + host, [`${home}schemas/world.schema.yaml`]: 'old\n' }
  const view = viewOf({ ...files, [`${home}schemas/task.schema.yaml`]: 'mine\n' })
  const blob = (path: string) => (path === `${home}schemas/world.schema.yaml` ? published : view.blob(path))
  const schemas = new Map(['world', 'task'].map((name) => [`schemas/${name}.schema.yaml`, 'new\n']))
  const { changes } = bringUpToDate({ ...view, blob }, read, schemas, [from3To4])
  expect(changes.map(({ path }) => path)).toEqual([worldPath, `${home}schemas/world.schema.yaml`])
})
