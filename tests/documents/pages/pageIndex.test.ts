import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Depth } from '../../../engine/documents/pages/indexedPage.ts'
import type { PageIndex } from '../../../engine/documents/pages/pageIndex.ts'
import type { View } from '../../../engine/documents/view.ts'
import { openPages } from '../../../engine/opening/openPages.ts'
import { library, viewOf } from '../../support/given.ts'

const open = (depth: Depth = 'text') => openPages(depth, () => ['page'])
const viewOfPages = (pages: Readonly<Record<string, string>>): View =>
  viewOf(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`${library}/${name}`, text])))
const found = (index: PageIndex, text: string, limit = 5) =>
  index.search(text, { limit }).hits.map(({ path }) => path.slice(library.length + 1))

const words = ['moss', 'fern', 'stone', 'water', 'path', 'heap', 'understone']
const page = fc
  .array(fc.constantFrom(...words), { maxLength: 6 })
  .map((all) => `# ${all.slice(0, 2).join(' ')}\n\n${all.join(' ')}\n`)
const world = fc.dictionary(fc.constantFrom('a.md', 'b/c.md', 'b/d.md', 'e.md', 'f.md', 'g/h.md'), page)
const asked = ['moss and fern', 'stone stone water', 'the heap', 'a.md or moss fern']

/** All that an index says, for comparison. */
function told(index: PageIndex) {
  return {
    words: asked.map((text) => index.search(text, { limit: 3 })),
    parts: asked.map((text) => index.search(text, { limit: 9, match: 'parts' })),
    named: asked.map((text) => index.named(text)),
    weights: words.map((word) => index.weight(word)),
  }
}

describe('an index of pages', () => {
  test.each<Depth>(['summary', 'text'])('says of a view the same, whatever it read before: %s', async (depth) => {
    await fc.assert(
      fc.asyncProperty(fc.array(world, { minLength: 1, maxLength: 8 }), async (worlds) => {
        const index = open(depth)
        for (const pages of worlds) {
          const view = viewOfPages(pages)
          expect(told(await index(view))).toEqual(told(await open(depth)(view)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('that was given stays as it is when other views are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(world, { minLength: 2, maxLength: 8 }), async (worlds) => {
        const index = open()
        const given: { readonly index: PageIndex; readonly before: object }[] = []
        for (const pages of worlds) {
          const one = await index(viewOfPages(pages))
          given.push({ index: one, before: told(one) })
        }
        for (const { index, before } of given) expect(told(index)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  test('is the same index while nothing changed', async () => {
    const view = viewOfPages({ 'a.md': '# A\n' })
    const index = open()
    expect(await index(view)).toBe(await index(view))
  })

  test('gives every page the rank that the formula gives it', async () => {
    const pages: Readonly<Record<string, readonly string[]>> = {
      'one.md': ['moss', 'moss', 'fern'],
      'two.md': ['moss', 'stone', 'water', 'path', 'heap'],
      'three.md': ['fern', 'fern', 'fern', 'stone'],
      'four.md': ['water'],
    }
    const index = await open('summary')(
      viewOfPages(Object.fromEntries(Object.entries(pages).map(([name, all]) => [name, `${all.join(' ')}\n`]))),
    )
    const { hits } = index.search('moss fern', { limit: 9 })
    // The words of the path count twice: library, community, library, swarm, docs, the name, md.
    const lengths = Object.values(pages).map((all) => all.length + 14)
    const average = lengths.reduce((sum, length) => sum + length) / lengths.length
    const idf = Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5))
    const expected = Object.entries(pages).map(([name, all]) => {
      const long = 0.25 + (0.75 * (all.length + 14)) / average
      const score = ['moss', 'fern']
        .map((word) => all.filter((other) => other === word).length)
        .reduce((sum, times) => sum + (idf * times * 2.2) / (times + 1.2 * long), 0)
      return { path: `${library}/${name}`, score }
    })
    expect(hits.map(({ path }) => path)).toEqual(
      expected
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ path }) => path),
    )
    for (const { path, score } of hits)
      expect(score).toBeCloseTo(expected.find((other) => other.path === path)?.score ?? 0, 10)
  })

  test('weighs a rare word more than a common one, and a title more than a page that says the word often', async () => {
    const common = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`c${n}.md`, `# C\n\n${'moss '.repeat(9)}\n`]),
    )
    const index = await open()(
      viewOfPages({
        ...common,
        'rare.md': '# R\n\nA heap.\n',
        'both.md': '# B\n\nA heap of moss.\n',
        'about.md': '# Water\n\nOf a can.\n',
        'often.md': `# Else\n\n${'water '.repeat(30)}\n`,
      }),
    )
    expect(found(index, 'moss heap', 2)).toEqual(['both.md', 'rare.md'])
    expect(found(index, 'water', 2)).toEqual(['about.md', 'often.md'])
  })

  test('finds parts of words only where they are asked for, after whole words', async () => {
    const index = await open()(viewOfPages({ 'a.md': '# Understone\n', 'b.md': '# Stone\n' }))
    expect(found(index, 'stone')).toEqual(['b.md'])
    const { hits, found: all, of } = index.search('stone', { limit: 1, match: 'parts' })
    expect(hits.map(({ path }) => path)).toEqual([`${library}/b.md`])
    expect([all, of]).toEqual([2, 2])
  })

  test('tells only the pages that are meant', async () => {
    const index = await open()(viewOfPages({ 'a.md': '# Moss and fern\n', 'b/a.md': '# Moss and fern\n' }))
    const where = ({ path }: { readonly path: string }) => path.startsWith(`${library}/b/`)
    expect(index.search('moss', { limit: 5, where })).toMatchObject({
      hits: [{ path: `${library}/b/a.md` }],
      found: 1,
      of: 1,
    })
    expect(index.named('See Moss and Fern.', where)).toEqual([`${library}/b/a.md`])
    expect(index.named('See a.md.')).toEqual([`${library}/a.md`, `${library}/b/a.md`])
  })

  test('takes no word for what every object has', async () => {
    const index = await open()(viewOfPages({ 'a.md': '# constructor __proto__ toString\n' }))
    expect(found(index, 'constructor')).toEqual(['a.md'])
    expect(found(index, 'valueOf hasOwnProperty')).toEqual([])
    expect(index.weight('constructor')).toBeGreaterThan(0)
  })
})

describe('an index of many pages', () => {
  const many = Object.fromEntries(
    Array.from({ length: 1300 }, (_, n) => [
      `${n % 7}/p${n}.md`,
      `# Page ${n}\n\n${words[n % 7]} ${words[(n * 3) % 5]}\n`,
    ]),
  )

  test('stops reading when it is called off, and goes on where it stopped', async () => {
    const read: string[] = []
    const view = viewOfPages(many)
    const counted: View = { ...view, text: (path) => (read.push(path), view.text(path)) }
    const index = open()
    await expect(index(counted, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(read.length).toBeLessThan(1000)
    expect(told(await index(counted))).toEqual(told(await open()(view)))
    expect(read).toHaveLength(1300)
  })

  test('lets others run while it reads', async () => {
    let ran = 0
    const beside = setInterval(() => ran++, 0)
    await open()(viewOfPages(many))
    clearInterval(beside)
    expect(ran).toBeGreaterThan(1)
  })

  test('reads only what changed, and says the same after many changes as if all were read anew', async () => {
    const index = open()
    await index(viewOfPages(many))
    let pages = many
    for (let round = 0; round < 40; round++) {
      const changed = Object.fromEntries(
        Array.from({ length: 30 }, (_, n) => [`${n % 7}/p${(round * 31 + n * 7) % 1300}.md`, `# Moss ${round}\n`]),
      )
      pages = { ...pages, ...changed }
      if (round % 5 === 4) pages = Object.fromEntries(Object.entries(pages).filter((_, n) => n % 50 !== round))
      const read: string[] = []
      const view = viewOfPages(pages)
      await index({ ...view, text: (path) => (read.push(path), view.text(path)) })
      expect(read.length).toBeLessThanOrEqual(60)
    }
    const view = viewOfPages(pages)
    expect(told(await index(view))).toEqual(told(await open()(view)))
  })
})
