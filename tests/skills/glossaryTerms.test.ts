import { describe, expect, test } from 'vitest'
import { glossaryTerms } from '../../engine/skills/glossaryTerms/glossaryTerms.ts'
import { garden } from './garden.ts'

const three = (text: string) => ({ 'a.md': `# A\n\n${text}\n`, 'b.md': `# B\n\n${text}\n`, 'c.md': `# C\n\n${text}\n` })

describe('glossary-terms', () => {
  test('finds an abbreviation that three pages use and none explains', async () => {
    const { findings } = await garden(glossaryTerms, three('Ask the GTB before you plant a tree.'))
    expect(findings).toMatchObject([{ rule: 'glossary/unexplained', path: 'a.md', line: 3 }])
    expect(findings[0]!.evidence).toBe('a.md:3: Ask the GTB before you plant a tree.\nb.md:3\nc.md:3')
  })

  test('names the one explanation that the glossary lacks', async () => {
    const files = {
      ...three('Ask the GTB before you plant a tree.'),
      'glossary.md': '# Glossary\n\n- **Bed**: where things grow\n',
      'x.md': '# X\n\nThe Garden Tree Board (GTB) meets on Mondays.\n',
    }
    const { findings } = await garden(glossaryTerms, files)
    expect(findings).toMatchObject([
      { rule: 'glossary/missing-entry', options: ['add GTB to glossary.md, as x.md:3 has it'] },
    ])
  })

  test.each([
    ['its long form before it', 'The Garden Tree Board (GTB) meets.'],
    ['its long form after it', 'The GTB (Garden Tree Board) meets.'],
    ['small words in its long form', 'The Guild of the Trees and Beds (GTB) meets.'],
    ['a sentence', 'GTB stands for what the gardeners say it does.'],
    ['a link', 'See the [GTB](https://example.org).'],
    ['a list of definitions', '- GTB: the board that meets on Mondays'],
    ['a row of a table', '| GTB | Garden Tree Board |\n|---|---|\n'],
  ])('is content with %s, wherever it stands', async (_, explanation) => {
    const files = { ...three('Ask the GTB before you plant.'), 'archive/2020.md': `# Old\n\n${explanation}\n` }
    expect((await garden(glossaryTerms, files)).seen).toEqual([])
  })

  test.each([
    ['what everybody knows', 'Send JSON over HTTP to the API.'],
    ['words in capitals', 'You MUST water it. You must, must, must.'],
    ['names in code and addresses', 'Set `GTB` at https://example.org/GTB now.'],
    ['headings in capitals', 'THE GTB OF THE TOWN'],
    ['names of people', 'By Ada GTB, gardener.'],
    ['numbers', 'Chapter III follows chapter II.'],
  ])('leaves alone %s', async (_, text) => {
    expect((await garden(glossaryTerms, three(text))).seen).toEqual([])
  })

  test('leaves alone what only two pages or only records use', async () => {
    const { 'c.md': _, ...two } = three('Ask the GTB.')
    expect((await garden(glossaryTerms, two)).seen).toEqual([])
    const records = Object.fromEntries([1, 2, 3].map((month) => [`minutes/2024-0${month}.md`, 'Ask the GTB.\n']))
    expect((await garden(glossaryTerms, records)).seen).toEqual([])
  })

  test('takes the word of an alert for no abbreviation, whoever reads it', async () => {
    const page = (word: string) => `# Page\n\n> [!${word}]\n> Read the guide to the end before you begin.\n`
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, page('TIP') + page('MUSTDO')]))
    expect((await garden(glossaryTerms, files)).seen).toEqual([])
  })

  test('takes a page for a glossary by what it holds, where its name says more than that', async () => {
    const uses = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`${name}.md`, '# Page\n\nYou need a GTB to open the door of the house.\n']),
    )
    const source = { 'x.md': '# Doors\n\nThe green turning box (GTB) opens the door.\n' }
    const prose = '# Forbid self definitions\n\nNobody may define a thing by itself, whatever it stands for.\n'
    const terms = '# Definitions\n\n- **Door**: a way in.\n- **House**: what has doors.\n- **Key**: what opens it.\n'
    const seenWith = async (text: string) =>
      (await garden(glossaryTerms, { ...uses, ...source, '0593-self-definitions.md': text })).seen
    expect(await seenWith(prose)).toEqual([])
    expect(await seenWith(terms)).toEqual(['glossary/missing-entry a.md:3'])
  })
})
