import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { FilePath } from '../../documents/document.ts'
import { guardPath } from '../../documents/guardPath.ts'
import type { View } from '../../documents/view.ts'
import { defineAbility } from '../defineAbility.ts'
import { readableBy } from '../readableBy.ts'
import { refuse } from '../refuse.ts'
import { rankHits } from './rankHits.ts'
import { scanPages } from './scanPages.ts'

interface Input {
  readonly words: string
  readonly folder?: string
  readonly pages?: number
}

/** How long a search reads, in milliseconds. */
const patience = 300

/** Looks for words in every page that may be read, nearest to the task first, as far as the time allows. */
export const searchPages = defineAbility<Input>({
  name: 'search_pages',
  description: 'Find the pages that hold some words, best first, with the lines where they stand.',
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['words'],
    properties: {
      words: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'Words, or parts of words, with spaces between them.',
        examples: ['broken link'],
      },
      folder: {
        type: 'string',
        maxLength: 1000,
        description: 'Look only below this folder; left out, everywhere you may read.',
      },
      pages: { type: 'integer', minimum: 1, maximum: 30, description: 'Most pages in the answer; left out, 8.' },
    },
  },
  async look({ words: wanted, folder = '', pages = 8 }, { brief, signal }) {
    const words = [...new Set(wanted.toLowerCase().split(/\s+/).filter(Boolean))].slice(0, 12)
    if (words.length === 0)
      return refuse('no-words', 'there is no word to look for', {
        expected: 'words with spaces between them',
        got: 'spaces',
        example: 'broken link',
      })
    const unsafe = folder === '' ? undefined : guardPath(folder)
    if (unsafe) return { kind: 'refused', problem: unsafe }
    const readable = readableBy(brief)
    const paths = [...brief.view.files(folder)].filter((path) => isMarkdown(path) && readable(path))
    if (paths.length === 0)
      return refuse('no-folder', 'there are no pages here that you may read', {
        path: folder,
        expected: 'a folder with pages, as list_pages says it',
        got: folder || 'the root',
      })
    const scan = await scanPages(brief.view, promisingFirst(paths, words, brief.scope), words, {
      milliseconds: patience,
      signal,
    })
    const best = rankHits(scan).slice(0, pages)
    const extent =
      scan.read < scan.of
        ? `; read ${scan.read} of ${scan.of} pages in the time there is, so name a folder to look further`
        : ` of ${scan.of} pages`
    const chosen = scan.hits.length > best.length ? `; the best ${best.length}` : ''
    const found = `"${words.join(' ')}" stands in ${scan.hits.length}${extent}${chosen}`
    return {
      kind: 'found',
      text: [found, ...best.map(({ path }) => excerpt(brief.view, path, words, Math.floor(7000 / best.length)))].join(
        '\n',
      ),
    }
  },
})

/**
 * What has a word in its name, then what is where the task is, then the rest: a search that runs out of time has read
 * these.
 */
function promisingFirst(paths: readonly FilePath[], words: readonly string[], scope: FilePath): readonly FilePath[] {
  const rank = (path: FilePath) =>
    words.some((word) => path.toLowerCase().includes(word)) ? 0 : path.startsWith(scope) ? 1 : 2
  return paths
    .map((path) => ({ path, rank: rank(path) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ path }) => path)
}

/** A page and its lines with the most of the words, as they stand. */
function excerpt(view: View, path: FilePath, words: readonly string[], room: number): string {
  const lines = (view.text(path) ?? '').split('\n').map((line, index) => {
    const folded = line.toLowerCase()
    return { line, number: index + 1, held: words.filter((word) => folded.includes(word)), folded }
  })
  const best = lines
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => b.held.length - a.held.length || a.number - b.number)
    .slice(0, 3)
    .sort((a, b) => a.number - b.number)
    .map(({ line, number, folded, held: [word = ''] }) => `  ${number}: ${around(line, folded.indexOf(word))}`)
  return [path, ...best].join('\n').slice(0, room)
}

function around(line: string, at: number): string {
  const start = at > 120 ? at - 60 : 0
  const part = line.slice(start, start + 200).trim()
  return `${start > 0 ? '…' : ''}${part}${start + 200 < line.length ? '…' : ''}`
}
