import { describe, expect, test } from 'vitest'
import { amountsDone, limits, readAmount, readLimit } from '../../../engine/cycle/verifiers/english/amount.ts'
import { checks } from '../../../engine/cycle/verifiers/english/checks.ts'
import { deeds, objects, readClaims } from '../../../engine/cycle/verifiers/english/claim.ts'
import { clauses, clausesOf } from '../../../engine/cycle/verifiers/english/clauses.ts'
import { isEnglish, type Phrase } from '../../../engine/cycle/verifiers/english/phrase.ts'
import { placeholders } from '../../../engine/cycle/verifiers/english/placeholders.ts'
import { removals } from '../../../engine/cycle/verifiers/english/removals.ts'
import { writings } from '../../../engine/cycle/verifiers/english/writings.ts'
import { markPaths } from '../../../engine/cycle/verifiers/namedPath.ts'

const tables: Readonly<Record<string, readonly Phrase[]>> = {
  amountsDone,
  limits,
  checks,
  deeds,
  objects,
  clauses,
  placeholders,
  removals,
  writings,
}
/** Everything that looks like a path is one. */
const anywhere = (written: string) => [written]
const fits = ({ pattern }: Phrase, text: string) =>
  [...markPaths(text, anywhere).text.matchAll(global(pattern))].length > 0
const global = ({ source, flags }: RegExp) => new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
const cases = Object.entries(tables).flatMap(([table, phrases]) =>
  phrases.map((phrase, index) => ({ table, index, phrase, before: phrases.slice(0, index) })),
)

describe('each phrase of English', () => {
  test.each(cases)('$table $index ($phrase.means) fits its examples, and none of the ones before it does', (one) => {
    expect(one.phrase.like.length).toBeGreaterThan(0)
    for (const text of one.phrase.like) {
      expect(fits(one.phrase, text), text).toBe(true)
      // Several ways of saying where something was done may stand in one sentence.
      const earlier = one.table === 'objects' ? [] : one.before.filter((other) => fits(other, text))
      expect(
        earlier.map(({ means }) => means).filter((means) => means !== one.phrase.means),
        text,
      ).toEqual([])
    }
  })

  test.each(cases)('$table $index ($phrase.means) does not fit what only looks like them', ({ phrase }) => {
    expect(phrase.unlike.length).toBeGreaterThan(0)
    expect(phrase.unlike.filter((text) => fits(phrase, text))).toEqual([])
  })
})

describe('what a sentence says was done', () => {
  const read = (sentence: string, spoken = false) =>
    readClaims(sentence, spoken, anywhere).map(({ deed, isPlain, done, amount }) => ({
      deed,
      isPlain,
      done: done.map(({ written }) => written),
      ...(amount ? { amount: amount.number } : {}),
    }))
  const plain = (deed: string, ...done: string[]) => ({ deed, isPlain: true, done })
  const doubtful = (deed: string, ...done: string[]) => ({ deed, isPlain: false, done })

  test.each<[string, object[]]>([
    ['I rewrote a.md and b.md, and looked at c.md.', [plain('changed', 'a.md', 'b.md')]],
    ['I updated a.md, and b.md is fine.', [plain('changed', 'a.md')]],
    ['I improved the guide and deleted b.md.', [plain('changed'), plain('removed', 'b.md')]],
    ['I translated salt.md into de/salz.md.', [plain('carried', 'de/salz.md')]],
    ['I translated salt.md to German.', [plain('carried')]],
    ['I added a.md to the index.', [plain('added')]],
    ['I added a.md to index.md.', [plain('added', 'index.md')]],
    ['I added a link to b.md in a.md.', [plain('added', 'a.md')]],
    ['I removed b.md from the table of contents.', [plain('removed')]],
    ['I removed b.md from the library.', [plain('removed', 'b.md')]],
    ['I removed the mention of b.md in a.md.', [plain('removed', 'a.md')]],
    ['I updated everything except b.md.', [plain('changed')]],
    ['I updated a.md (b.md stays as it is).', [plain('changed', 'a.md')]],
    ['I rewrote a.md so that it agrees with what stands in b.md.', [plain('changed', 'a.md')]],
    ['I merged a.md and b.md into c.md.', [plain('moved', 'c.md')]],
    ['I rewrote the introduction of b.md.', [plain('changed', 'b.md')]],
    ['I rewrote the description of b.md.', [plain('changed')]],
    ['I wrote about b.md in a.md.', [plain('created')]],
    ['I fixed one of three pages.', [{ ...plain('changed'), amount: 1 }]],
    ['I added two pages to the menu.', [plain('added')]],
    ['Last week I updated b.md.', [doubtful('changed', 'b.md')]],
    ['In my first attempt I deleted b.md.', [doubtful('removed', 'b.md')]],
    ['The page b.md has been updated.', [doubtful('changed', 'b.md')]],
    ['I corrected “I deleted b.md” to “I moved b.md”.', [plain('changed')]],
    ['If I updated b.md, it would be wrong.', []],
    ['Should I have updated b.md?', []],
    ['I would have updated b.md as well, and fixed 12 pages.', []],
    ['I did not change b.md, and nothing was deleted.', []],
    ['Next I will update b.md.', []],
    ['Updated pages are easier to read.', []],
    ['Ich habe salt.md nach de/salz.md übersetzt.', []],
    ['J’ai traduit salt.md en fr/sel.md.', []],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  test('is, in a text about something else, only what an I says', () => {
    expect(read('Updated a.md.', true)).toEqual([])
    expect(read('I updated a.md and fixed b.md.', true)).toEqual([plain('changed', 'a.md'), plain('changed', 'b.md')])
    expect(read('The author updated a.md and fixed b.md.', true)).toEqual([])
  })

  test('stands in prose, not in lists, quotations, code and headings', () => {
    const quoted = '# I updated a.md\n\n- I updated b.md.\n\n> I updated c.md.\n\n```\nI updated d.md.\n```\n'
    expect(read(quoted)).toEqual([])
    expect(read(`${quoted}\nI updated e.md.\n`)).toEqual([plain('changed', 'e.md')])
  })
})

test('numbers are read in digits and in words, and “about” is none', () => {
  expect(readAmount('1,200 pages')).toEqual({ number: 1200, means: 'these' })
  expect(readAmount('Twelve files')).toEqual({ number: 12, means: 'these' })
  expect(readAmount('about 30 pages')).toBeUndefined()
  expect(readLimit('No more than 3 new pages')).toEqual({ most: 3, noun: 'page' })
  expect(readLimit('All in one proposal')).toEqual({ most: 1, noun: 'proposal' })
  expect(readLimit('At most a few pages')).toBeUndefined()
})

test('a constraint is read clause by clause', () => {
  expect(clausesOf('Keep it short; never edit b.md and do not touch c.md. Only change a.md')).toEqual([
    'Keep it short',
    'never edit b.md',
    'do not touch c.md',
    'Only change a.md',
  ])
})

test('what is not in English is not read', () => {
  expect(isEnglish('Delete the page')).toBe(true)
  for (const text of ['Lösche alt.md', 'Supprime les doublons', 'Borra las páginas', '重複ページを削除', 'Tides'])
    expect(isEnglish(text), text).toBe(false)
})
