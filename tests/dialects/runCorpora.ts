import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { treeOf } from '../support/breakage/tree.ts'
import { folderView } from '../support/folderView.ts'
import { memoryView } from '../support/memoryView.ts'
import { buildCorpus } from './buildCorpus.ts'
import { compareCorpus } from './compareCorpus.ts'
import { corpora } from './corpora.ts'
import type { Corpus } from './corpora.ts'
import { readCorpusHtml } from './readCorpusHtml.ts'
import { tools } from './tools.ts'

// Builds the real libraries beside the checkout with their own tools and holds what the skills find against the HTML:
// `npm run corpora`, `npm run corpora -- redux vue`; `--built` takes what was built before, `--dead` lists dead links
// that no finding tells, too. Needs `npm run dialects -- docusaurus vitepress --install` and Debian's packages.
const scratch = process.env.VIVARIUM_SITE_TOOLS ?? join(tmpdir(), 'site-tools')
const options = process.argv.slice(2)
const named = options.filter((option) => !option.startsWith('--'))

for (const corpus of corpora.filter(({ name }) => named.length === 0 || named.includes(name))) await run(corpus)

async function run(corpus: Corpus): Promise<void> {
  const from = fileURLToPath(new URL(`../../../shared/corpus/${corpus.name}`, import.meta.url))
  if (!existsSync(from)) return print(`${corpus.name} is not here (see CONTRIBUTING.md).`)
  const home = join(scratch, corpus.tool)
  const before = join(home, `built-${corpus.name}`)
  const folder = options.includes('--built') && existsSync(before) ? before : build(corpus, from, home)
  if (folder === undefined) return
  const html = readCorpusHtml(corpus, folder)
  const files = new Map([...treeOf(folderView(from)), ...Object.entries(corpus.settings ?? {})])
  const { links, dead, findings, refuted, unseen, missed } = await compareCorpus(corpus, memoryView(files), html)
  print(`${corpus.name}: ${html.size} pages, ${links} links within the site, ${dead} of them dead`)
  print(`  findings on links and anchors: ${findings}, on links that work: ${refuted.length}`)
  for (const line of refuted) print(`    works: ${line}`)
  print(`  findings on links that no built page holds (definitions that no text uses): ${unseen.length}`)
  print(`  dead links that no finding tells: ${missed.length}`)
  if (options.includes('--dead')) for (const line of [...unseen, ...missed]) print(`    ${line}`)
}

function build(corpus: Corpus, from: string, home: string): string | undefined {
  try {
    mkdirSync(home, { recursive: true })
    return buildCorpus(corpus, from, home)
  } catch (error) {
    const install = tools.find(({ id }) => id === corpus.tool)?.install
    print(`${corpus.name} was not built (${install}): ${String(error).split('\n')[0]}`)
    return undefined
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
