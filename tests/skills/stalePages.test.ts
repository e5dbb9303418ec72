import { describe, expect, test } from 'vitest'
import { stalePages } from '../../engine/skills/stalePages/stalePages.ts'
import { garden } from './garden.ts'

const at = '2026-11-22T10:00:00.000Z'
const seenIn = async (text: string, path = 'page.md') => (await garden(stalePages, { [path]: text }, { at })).seen

describe('stale-pages', () => {
  test.each([
    ['a state as of a year', 'As of March 2019, this is the current practice.\n', 'stale/dated-claim page.md:1'],
    [
      'a state said to be current',
      'The number of beds is currently (as of early May 2017) twelve.\n',
      'stale/dated-claim page.md:1',
    ],
    ['a plan whose year is over', 'The new shed will be built in 2023.\n', 'stale/past-plan page.md:1'],
    ['a plan for a quarter', 'The pond is expected to open by Q3 2025.\n', 'stale/past-plan page.md:1'],
    ['a sentence over two lines', 'Text.\n\nWe water by hand as\nof 2018, all of us.\n', 'stale/dated-claim page.md:3'],
  ])('finds %s', async (_, text, seen) => {
    expect(await seenIn(text)).toEqual([seen])
  })

  test('gives the sentence and when the page was last changed', async () => {
    const { findings } = await garden(
      stalePages,
      { 'page.md': 'As of 2019, this holds.\n' },
      { at, lastChanged: () => '2020-02-03T00:00:00.000Z' },
    )
    expect(findings[0]!.evidence).toBe('As of 2019, this holds.\nlast changed 2020-02-03')
  })

  test('finds a latest version that is not, when two other pages know better', async () => {
    const files = {
      'a.md': 'The latest stable version is Spade 2.4.\n',
      'b.md': 'Since Spade 2.10 the handle is longer.\n',
      'c.md': 'Needs Spade 2.9 or later.\n',
    }
    const { findings } = await garden(stalePages, files, { at })
    expect(findings).toMatchObject([
      { rule: 'stale/old-version', path: 'a.md', options: ['name Spade 2.10', expect.any(String)] },
    ])
    const { 'c.md': _, ...two } = files
    expect((await garden(stalePages, two, { at })).seen).toEqual([])
  })

  describe('reads history', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const files = Object.fromEntries(
      names.map((name) => [`${name}.md`, `# ${name}\n\nThe ${name} beds are currently empty.\n`]),
    )

    test('and finds pages with words for the day, left while the others moved on', async () => {
      const lastChanged = (path: string) =>
        path === 'a.md' ? '2019-05-01T00:00:00.000Z' : `2026-0${path.charCodeAt(0) - 96}-01T00:00:00.000Z`
      const { findings } = await garden(stalePages, files, { at, lastChanged })
      expect(findings).toMatchObject([{ rule: 'stale/untouched', path: 'a.md', line: 3 }])
      expect(findings[0]!.message).toBe('"currently" was written here by 2019-05-01, when this page was last changed.')
    })

    test('but says nothing when all files came in one commit', async () => {
      expect((await garden(stalePages, files, { at, lastChanged: () => '2019-05-01T00:00:00.000Z' })).seen).toEqual([])
    })

    test('nor when the whole library rests', async () => {
      const lastChanged = (path: string) => `2019-0${path.charCodeAt(0) - 96}-01T00:00:00.000Z`
      expect((await garden(stalePages, files, { at, lastChanged })).seen).toEqual([])
    })
  })

  test.each([
    ['what happened', 'The shed was built in 2018.\n'],
    ['last year', 'As of 2025, this holds.\n'],
    ['plans for a year to come', 'The pond will be dug in 2027.\n'],
    ['what somebody says of themselves', 'As of 2019, I work in the garden.\n'],
    ['titles of what is linked', 'See [Rules as of 2019](rules.md).\n'],
    ['code', '```\nas of 2019\n```\n'],
  ])('leaves alone %s', async (_, text) => {
    expect(await seenIn(text)).toEqual([])
  })

  test('leaves alone what was written for its day', async () => {
    expect(await seenIn('As of 2019, this holds.\n', 'minutes/2019-04-01.md')).toEqual([])
    expect(await seenIn('As of 2019, this holds.\n', 'archive/README.md')).toEqual([])
  })
})
