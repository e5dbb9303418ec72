import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Depth } from '../../engine/documents/pages/indexedPage.ts'
import { summarizePage } from '../../engine/documents/pages/summarizePage.ts'
import { wordsOf } from '../../engine/documents/text/words.ts'
import type { View } from '../../engine/documents/view.ts'
import { openPages } from '../../engine/opening/openPages.ts'
import { corpusTrees } from '../support/corpus.ts'
import { memoryView } from '../support/memoryView.ts'
import { page } from '../documents/page.ts'
import { benchSizes } from './benchSizes.ts'
import { makeCorpus } from './makeCorpus.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

type Pages = ReadonlyMap<string, string>

/** Something that finds pages. */
interface Searcher {
  follow(view: View, changed: readonly string[]): Promise<void>
  search(text: string): readonly string[]
}

/** A search may take this long, in milliseconds, before a mind waits for it. */
const longest = 50
const rounds = 10
const questions = [
  'how to become a member of the organization',
  'code of conduct violation',
  'election process of the steering committee',
  'security vulnerability disclosure',
  'markdown schema review',
  'branch history state page',
]

/**
 * Searching pages: ours by summaries and by whole texts, and MiniSearch by whole texts where it is installed. Generated
 * pages are made of 20 words, so that every page matches: the worst that can be searched.
 */
export default async function bench(): Promise<Row[]> {
  const size = benchSizes().find((size) => size >= 10_000) ?? benchSizes().at(-1) ?? 10_000
  const trees = new Map<string, Pages>([[`${size} generated pages`, readCorpus(size)], ...corpusTrees()])
  const rows: Row[] = []
  for (const [name, pages] of trees) {
    rows.push(...(await measure(`summaries of ${name}`, pages, ours('summary'))))
    rows.push(...(await measure(`texts of ${name}`, pages, ours('text'))))
    const other = await miniSearch()
    if (other) rows.push(...(await measure(`MiniSearch, texts of ${name}`, pages, other)))
    else rows.push({ name: 'MiniSearch', measured: Number.NaN, unit: 'ms', note: 'not installed: npm run bench:peers' })
  }
  return rows
}

function ours(depth: Depth): Searcher {
  const pages = openPages(depth, () => ['page'])
  let index: Awaited<ReturnType<typeof pages>> | undefined
  return {
    async follow(view) {
      index = await pages(view)
    },
    search: (text) => (index?.search(text, { limit: 8 }).hits ?? []).map(({ path }) => path),
  }
}

async function miniSearch(): Promise<Searcher | undefined> {
  const library = (await import('minisearch' as string).catch(() => undefined)) as { default: MiniSearch } | undefined
  if (!library) return undefined
  const index = new library.default({
    idField: 'path',
    fields: ['path', 'title', 'headings', 'opening', 'text'],
    tokenize: (text: string) => wordsOf(text, { fold: 'plural' }),
    processTerm: (term: string) => term,
    searchOptions: {
      boost: { path: 2, title: 4, headings: 2 },
      tokenize: (text: string) => wordsOf(text, { fold: 'plural', common: 'left out' }),
    },
  })
  return {
    async follow(view, changed) {
      for (const path of changed) {
        const text = view.text(path) ?? ''
        if (index.has(path)) index.discard(path)
        index.add({ path, text, ...summarizePage(view.document(path)?.data ?? {}, text) })
      }
    },
    search: (text) =>
      index
        .search(text)
        .slice(0, 8)
        .map(({ id }) => id),
  }
}

async function measure(name: string, pages: Pages, searcher: Searcher): Promise<Row[]> {
  const paths = [...pages.keys()]
  const before = heap()
  const building = process.cpuUsage()
  await searcher.follow(viewOf(pages), paths)
  const { user, system } = process.cpuUsage(building)
  const memory = heap() - before
  const asked = questions.filter((text) => searcher.search(text).length > 0)
  const first = asked.map(searcher.search)
  const asking = asked.flatMap((text) => Array.from({ length: rounds }, () => timed(() => searcher.search(text))))
  const following: number[] = []
  let now = pages
  const touched = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const changed = Array.from({ length: 5 }, (_, i) => paths[((round * 5 + i) * 2_654_435_761) % paths.length] ?? '')
    for (const path of changed) touched.add(path)
    now = new Map([
      ...now,
      ...changed.map((path): [string, string] => [path, `# Changed ${round}\n\nMoss and stone.\n`]),
    ])
    const view = viewOf(now)
    const start = performance.now()
    await searcher.follow(view, changed)
    following.push(performance.now() - start)
  }
  await searcher.follow(viewOf(pages), [...touched])
  const other = asked.filter((text, at) => searcher.search(text).join() !== first[at]?.join()).length
  return [
    {
      name: `search in ${name}`,
      measured: median(asking),
      against: longest,
      ratio: median(asking) / longest,
      limit: name.startsWith('MiniSearch') ? undefined : 1,
      unit: 'ms',
      note: `${other} of ${asked.length} answers differ after a change and back`,
    },
    { name: `  five pages changed`, measured: median(following), unit: 'ms' },
    { name: `  first reading`, measured: (user + system) / 1000, unit: 'ms', note: 'of processor time' },
    { name: `  memory`, measured: memory, unit: 'MB' },
  ]
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Memory in use, in MB; exact only where the process was started with --expose-gc. */
function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

function viewOf(pages: Pages): View {
  return memoryView(pages, [page({ frontmatter: 'optional', validate: () => [] })])
}

function readCorpus(size: number): Pages {
  const root = makeCorpus(size)
  try {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    return new Map(files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** The few names of the peer that are used here; it is installed for benchmarks only, so its types may not be there. */
interface MiniSearch {
  new (options: object): {
    has(id: string): boolean
    discard(id: string): void
    add(document: object): void
    search(text: string): readonly { readonly id: string }[]
  }
}
