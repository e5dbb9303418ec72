import fs from 'node:fs'
import { compileCollection } from '../../engine/collections/compileCollection.ts'
import { makeCatalogue } from '../../engine/collections/catalogue.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { openStore } from '../../engine/store/openStore.ts'

/** What one process measures, in milliseconds from its first call to its last; loading the modules is not counted. */
export interface OpenTimes {
  readonly read: number[]
  readonly walk: number[]
  readonly cold: number[]
  readonly warm: number[]
  /** As `warm`, and then every document's data is looked at. */
  readonly list: number[]
  readonly rescan: number[]
}

const notes = compileCollection({
  $id: 'note',
  'x-vivarium': {
    files: ['notes/**/*.md'],
    tree: 'world',
    format: 'markdown',
    frontmatter: 'required',
    id: 'filename',
    public: true,
  },
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'status', 'created'],
  properties: {
    id: { type: 'string', pattern: '^t-[0-9a-f]{10}$' },
    title: { type: 'string', minLength: 1, maxLength: 200 },
    status: { enum: ['queued', 'in_progress', 'approved'] },
    priority: { type: 'integer', minimum: 1, maximum: 5 },
    owner: { type: 'string' },
    created: { type: 'string', format: 'date-time' },
    updated: { type: 'string', format: 'date-time' },
    tags: { type: 'array', items: { type: 'string' } },
    estimate: { type: 'number' },
  },
})

function files(root: string): string[] {
  const notes = `${root}/notes`
  return fs
    .readdirSync(notes)
    .flatMap((shard) => fs.readdirSync(`${notes}/${shard}`).map((name) => `${notes}/${shard}/${name}`))
}

const catalogue = makeCatalogue([notes], 'notes')
const [, , root = '', what = ''] = process.argv
const options = { catalogueFor: () => catalogue, parse: parseDocument }

const start = performance.now()
let time: number
if (what === 'read') {
  for (const file of files(root)) fs.readFileSync(file, 'utf8')
  time = performance.now() - start
} else if (what === 'walk') {
  for (const file of files(root)) fs.statSync(file)
  time = performance.now() - start
} else {
  const store = await openStore(root, options)
  const view = await store.snapshot()
  if (what === 'list') for (const { data } of view.of('note')) if (data['id'] === undefined) throw new Error('no id')
  time = performance.now() - start
  if (view.problems.length > 0 || view.of('note').length !== files(root).length)
    throw new Error('not every document was read')
  if (what === 'rescan') {
    const before = performance.now()
    if ((await store.rescan()).length > 0) throw new Error('a stray where nobody was')
    time = performance.now() - before
  }
  await store.close()
}
console.log(JSON.stringify({ time, memory: Math.round(process.resourceUsage().maxRSS / 1024) }))
