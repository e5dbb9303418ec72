import type { FilePath } from '../documents/document.ts'
import { guardPath } from '../documents/guardPath.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { lookedFor } from '../documents/pages/lookedFor.ts'
import { clip } from '../documents/text/clip.ts'
import type { View } from '../documents/view.ts'
import { defineAbility } from './defineAbility.ts'
import { readableBy } from './readableBy.ts'
import { refuse } from './refuse.ts'

interface Input {
  readonly words: string
  readonly folder?: string
  readonly pages?: number
}

/** What all excerpts together may take, in characters, and one line of them. */
const most = { excerpts: 7000, line: 200 } as const

/** Looks for words in every page that may be read. */
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
  async look({ words: wanted, folder = '', pages = 8 }, { brief, world, signal }) {
    const [common, words] = wordsIn(wanted)
    if (words.length === 0)
      return refuse('no-words', 'there is no word to look for', {
        expected: 'words with spaces between them',
        got: wanted.trim() || 'spaces',
        example: 'broken link',
      })
    const unsafe = folder === '' ? undefined : guardPath(folder)
    if (unsafe) return { kind: 'refused', problem: unsafe }
    const readable = readableBy(brief)
    const index = await world.texts(brief.view, signal)
    const { hits, found, of } = index.search(wanted, {
      limit: pages,
      match: 'parts',
      where: ({ path }) => isBelow(path, folder) && readable(path),
      ...common,
    })
    if (of === 0)
      return refuse('no-folder', 'there are no pages here that you may read', {
        path: folder,
        expected: 'a folder with pages, as list_pages says it',
        got: folder || 'the root',
      })
    const chosen = found > hits.length ? `; the best ${hits.length}` : ''
    const room = Math.floor(most.excerpts / Math.max(1, hits.length))
    return {
      kind: 'found',
      text: [
        `"${wanted.trim().toLowerCase()}" stands in ${found} of ${of} pages${chosen}`,
        ...hits.map(({ path }) => excerpt(brief.view, path, words, room)),
      ].join('\n'),
    }
  },
})

/** The words that are looked for; those that stand in every text only where there are no others. */
function wordsIn(wanted: string): readonly [how: { readonly common?: 'kept' }, words: readonly string[]] {
  const words = lookedFor(wanted)
  return words.length > 0 ? [{}, words] : [{ common: 'kept' }, lookedFor(wanted, 'kept')]
}

/** A page and its lines with the most of the words, as they stand. */
function excerpt(view: View, path: FilePath, words: readonly string[], room: number): string {
  const lines = (view.text(path) ?? '').split('\n').map((line, index) => {
    const small = line.toLowerCase()
    return { line, number: index + 1, held: words.filter((word) => small.includes(word)), small }
  })
  const best = lines
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => b.held.length - a.held.length || a.number - b.number)
    .slice(0, 3)
    .sort((a, b) => a.number - b.number)
    .map(({ line, number, small, held: [word = ''] }) => `  ${number}: ${around(line, small.indexOf(word))}`)
  return clip([path, ...best].join('\n'), room)
}

/** What stands around a place of a line, from the beginning of a word. */
function around(line: string, at: number): string {
  if (at <= most.line / 2) return clip(line.trim(), most.line)
  const space = line.indexOf(' ', at - most.line / 4)
  return `…${clip(line.slice(space >= 0 && space < at ? space : at).trim(), most.line)}`
}
