import { describe, expect, test } from 'vitest'
import { chooseSentences } from '../../engine/skills/pageSummaries/chooseSentences.ts'
import { pageSummaries } from '../../engine/skills/pageSummaries/pageSummaries.ts'
import { garden } from './garden.ts'

const filler = Array.from(
  { length: 120 },
  (_, index) => `Row ${index} of the orchard bears pears, plums and figs in its own month of the year.`,
)
const subject = 'The orchard ledger records every tree of the orchard and every basket of pears it bears.'
const long = (opening: string) => `# The orchard ledger\n\n${opening}## Trees\n\n${subject}\n\n${filler.join('\n\n')}\n`

describe('page-summaries', () => {
  test('offers a long page its own sentences, with their lines', async () => {
    const { findings } = await garden(pageSummaries, { 'orchard.md': long('') })
    expect(findings).toMatchObject([{ rule: 'summaries/missing', path: 'orchard.md', line: 1 }])
    expect(findings[0]!.evidence).toContain(`line 5: ${subject}`)
    expect(findings[0]!.fix).toBeUndefined()
  })

  test('offers a page the field its neighbours have', async () => {
    const pages = ['a', 'b', 'c'].map((name) => [`${name}.md`, `---\ndescription: About ${name}.\n---\n\n# ${name}\n`])
    const files = {
      ...Object.fromEntries(pages),
      'd.md': '# Plums\n\nThis page tells when plums are ripe in the orchard.\n',
    }
    const { findings } = await garden(pageSummaries, files)
    expect(findings).toMatchObject([{ path: 'd.md', options: ['This page tells when plums are ripe in the orchard.'] }])
    expect(findings[0]!.evidence).toContain('3 of 4 pages of this folder have it')
  })

  test.each([
    ['short pages', '# A\n\n## B\n\nText.\n'],
    [
      'pages with an opening',
      long(
        'This ledger is kept by the gardeners of the orchard, who write down each tree and each of its baskets.\n\n',
      ),
    ],
    ['pages with a summary', `${long('')}\n## Summary\n\nTrees.\n`],
    ['pages with a description', `---\ndescription: Trees.\n---\n\n${long('')}`],
  ])('leaves alone %s', async (_, text) => {
    expect((await garden(pageSummaries, { 'orchard.md': text })).seen).toEqual([])
  })

  test('leaves minutes alone', async () => {
    expect((await garden(pageSummaries, { 'minutes/2024-03-01.md': long('') })).seen).toEqual([])
  })
})

describe('the choice of sentences', () => {
  const sentences = [
    'Bees carry pollen from flower to flower in spring.',
    'A flower that bees visit in spring turns into fruit.',
    'The shed door squeaks.',
    'Without bees there is no pollen on the flower and no fruit.',
  ].map((text, index) => ({ text, line: index + 1 }))

  test('prefers what the rest is like, in the order of the page', () => {
    const lines = chooseSentences(sentences, ['Bees and fruit'], 2).map((one) => one.line)
    expect(lines).not.toContain(3)
    expect(lines).toEqual(lines.toSorted())
  })

  test('does not say the same twice', () => {
    const twice = [sentences[0]!, { text: sentences[0]!.text, line: 9 }, ...sentences.slice(1)]
    const chosen = chooseSentences(twice, [], 3).map((one) => one.text)
    expect(new Set(chosen).size).toBe(chosen.length)
  })

  test('works without a word of any known language', () => {
    expect(chooseSentences([{ text: '庭には鶏がいる。', line: 1 }], [], 1)).toHaveLength(1)
  })
})
