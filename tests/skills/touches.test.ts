import { describe, expect, test } from 'vitest'
import { skills } from '../../engine/skills/index.ts'
import type { Finding } from '../../engine/skills/skill.ts'
import { lookAt, testReader } from '../support/examine.ts'
import { memoryView } from '../support/memoryView.ts'

type Files = Readonly<Record<string, string>>

/** An edit of one page (or several) that changes what is found on another, and how it does. */
interface Touch {
  readonly skill: string
  readonly what: string
  readonly files: Files
  readonly edit: Files
  /** The page on which something else is found then. */
  readonly on: string
}

const water =
  'Water the beds in the morning before the sun stands high, and never in the evening, because wet leaves at night ' +
  'bring mildew; one can for each square metre is enough in spring, and two of them in a dry and hot summer week.'
const tools =
  'Clean the tools before you hang them up, dry them with a cloth, and oil the blades once a month, so that rust ' +
  'finds no place to begin; who borrows one writes it on the board beside the door of the shed.'
const reversed = (text: string) => text.split(' ').reverse().join(' ')
const numbered = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word}${n}`).join(' ')
/** Short words, which are looked up last. */
const phrase = 'a of it is on to by we go up as in if no so do me my he be us or at an am ye ha ho lo oh'
const phrased: Files = Object.fromEntries(
  Array.from({ length: 58 }, (_, n) => [`n/${n + 10}.md`, `${phrase} ${numbered(`page${n}x`, 30)}\n`]),
)
const copied = `${phrase} ${numbered('considerable', 45)}\n`
const reports = (level: string): Files =>
  Object.fromEntries(
    [2021, 2022, 2023, 2024].map((year) => [
      `report-${year}.md`,
      `# Report\n\n${level} Money\n\nA\n\n## People\n\nB\n\n## Plans\n\nC\n\n## Risks\n\nD\n\n## Thanks\n\nE\n`,
    ]),
  )
const folder = (count: number, text: (name: string) => string): Files =>
  Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count).map((name) => [`all/${name}.md`, text(name)]))
const absolutes = Array.from({ length: 9 }, (_, n) => `[x](/gone-${n}.md) `).join('')

const touches: readonly Touch[] = [
  {
    skill: 'broken-links',
    what: 'how often links of that shape work in this part of the library',
    files: { 'part/a.md': '[x](/nowhere.md)\n', 'part/b.md': `[a](/part/a.md) [b](/part/b.md)\n` },
    edit: { 'part/b.md': `[a](/part/a.md) ${absolutes}\n` },
    on: 'part/a.md',
  },
  {
    skill: 'broken-links',
    what: 'the title of a page that may be meant',
    files: { 'a.md': '[Oak trees](oka.md)\n', 'oak.md': '# Trees\n', 'oaka.md': '# Other\n' },
    edit: { 'oak.md': '# Oak trees\n' },
    on: 'a.md',
  },
  {
    skill: 'broken-links',
    what: 'whether neighbours fail alike',
    files: folder(6, (name) => `[x](../gone/${name}.md) [y](../gone/${name}-2.md)\n`),
    edit: { 'all/b.md': 'None.\n', 'all/c.md': 'None.\n' },
    on: 'all/a.md',
  },
  {
    skill: 'broken-anchors',
    what: 'the headings of the page that a link leads to',
    files: { 'a.md': '[x](b.md#usage)\n', 'b.md': '# B\n\n## Usage\n' },
    edit: { 'b.md': '# B\n\n## Use\n' },
    on: 'a.md',
  },
  {
    skill: 'broken-anchors',
    what: 'where else such an anchor is',
    files: { 'a.md': '[x](b.md#usage)\n', 'b.md': '# B\n', 'c.md': '# C\n' },
    edit: { 'c.md': '# C\n\n## Usage\n' },
    on: 'a.md',
  },
  {
    skill: 'broken-anchors',
    what: 'whether somebody links to the heading that may be meant',
    files: {
      'a.md': '[x](b.md#clean-all-garden-tools)\n',
      'b.md': '# B\n\n## Clean all garden beds now\n',
      'c.md': '# C\n',
    },
    edit: { 'c.md': '# C\n\n[x](b.md#clean-all-garden-beds-now)\n' },
    on: 'a.md',
  },
  {
    skill: 'heading-structure',
    what: 'at which level pages of its kind have a heading',
    files: { ...reports('##'), 'report-2024.md': reports('###')['report-2024.md'] ?? '' },
    edit: { 'report-2022.md': '# Report\n' },
    on: 'report-2024.md',
  },
  {
    skill: 'heading-structure',
    what: 'which level follows which in the library',
    files: { 'a.md': '# A\n\n### Deep\n', 'b.md': '# B\n\n## One\n\n### Two\n' },
    edit: { 'b.md': `# B\n\n${'## One\n\n'.repeat(40)}` },
    on: 'a.md',
  },
  {
    skill: 'image-alt-text',
    what: 'what others say of the same image',
    files: { 'a.md': '![](dog.png)\n', 'b.md': '![The dog](dog.png)\n', 'dog.png': 'x' },
    edit: { 'b.md': '![The old dog](dog.png)\n' },
    on: 'a.md',
  },
  {
    skill: 'orphan-pages',
    what: 'who links to it',
    files: { 'README.md': '[a](a.md) [b](b.md)\n', 'a.md': '# A\n', 'b.md': '# B\n' },
    edit: { 'README.md': '[a](a.md)\n' },
    on: 'b.md',
  },
  {
    skill: 'orphan-pages',
    what: 'which full addresses name it',
    files: { 'README.md': '[a](guide/a.md) [x](https://example.org/guide/b)\n', 'guide/a.md': '', 'guide/b.md': '' },
    edit: { 'README.md': '[a](guide/a.md)\n' },
    on: 'guide/b.md',
  },
  {
    skill: 'orphan-pages',
    what: 'which menus name it',
    files: { 'README.md': '[a](a.md)\n', 'a.md': '# A\n', 'b.md': '# B\n', 'menu.yml': '- ./b.md\n' },
    edit: { 'menu.yml': '- ./c.md\n' },
    on: 'b.md',
  },
  {
    skill: 'orphan-pages',
    what: 'the titles of the pages that a list has',
    files: {
      'README.md': '- [A](all/a.md)\n- [B](all/b.md)\n- [C](all/c.md)\n',
      ...folder(4, (name) => `# ${name.toUpperCase()}\n`),
    },
    edit: { 'all/d.md': '# The last\n' },
    on: 'README.md',
  },
  {
    skill: 'index-pages',
    what: 'who lists the pages of its folder',
    files: { 'README.md': '[a](all/a.md) [b](all/b.md) [c](all/c.md)\n', ...folder(3, (name) => `# ${name}\n`) },
    edit: { 'README.md': '[a](all/a.md)\n' },
    on: 'all/a.md',
  },
  {
    skill: 'frontmatter-completeness',
    what: 'which fields its neighbours have',
    files: folder(7, (name) => (name === 'a' ? '# A\n' : '---\nlicence: MIT\n---\n')),
    edit: { 'all/c.md': '---\nlicence: BSD\n---\n' },
    on: 'all/a.md',
  },
  {
    skill: 'page-summaries',
    what: 'which fields its neighbours have',
    files: folder(4, (name) => (name === 'a' ? `# A\n\n${water}\n` : '---\ndescription: It is.\n---\n')),
    edit: { 'all/c.md': '# C\n', 'all/d.md': '# D\n' },
    on: 'all/a.md',
  },
  {
    skill: 'near-duplicates',
    what: 'the other copy',
    files: { 'a.md': `${water} ${tools}\n`, 'b.md': `${water} ${tools}\n`, 'c.md': `${water} ${tools}\n` },
    edit: { 'b.md': `${water} ${reversed(tools)}\n` },
    on: 'a.md',
  },
  {
    skill: 'near-duplicates',
    what: 'whether its words have become a phrase of many pages',
    files: { ...phrased, 'x.md': copied, 'y.md': copied, 'z.md': 'Nothing.\n' },
    edit: { 'z.md': `${phrase} ${numbered('zebra', 30)}\n` },
    on: 'x.md',
  },
  {
    skill: 'glossary-terms',
    what: 'whether somebody explains its abbreviation',
    files: folder(4, (name) => (name === 'd' ? '# D\n' : 'We ask the QZXV first.\n')),
    edit: { 'all/d.md': 'The QZXV is a committee.\n' },
    on: 'all/a.md',
  },
  {
    skill: 'stale-pages',
    what: 'which versions others know',
    files: { 'a.md': 'The latest version is Spade 2.4.\n', 'b.md': 'Since Spade 2.9.\n', 'c.md': 'Since Spade 2.8.\n' },
    edit: { 'c.md': 'Since Spade 2.1.\n' },
    on: 'a.md',
  },
]

describe('what one page changes for another is judged again', () => {
  test.each(touches)('$skill: $what', async ({ skill: name, files, edit, on }) => {
    const asked = skills.filter((skill) => skill.name === name)
    const look = async (reader: ReturnType<typeof testReader>, tree: Files): Promise<readonly Finding[]> =>
      (await reader.examine(asked, lookAt(memoryView(tree)))).flat()
    const edited = { ...files, ...edit }
    const reader = testReader()
    const [before, after, again] = [await look(reader, files), await look(reader, edited), await look(reader, files)]
    const expected = await look(testReader(), edited)
    expect(after).toEqual(expected)
    expect(again).toEqual(before)
    const here = (findings: readonly Finding[]) => findings.filter(({ path }) => path === on)
    expect(here(before), 'the edit touches the other page').not.toEqual(here(after))
  })

  test('every skill that judges by other pages is here', () => {
    const alone = ['lint-tidying']
    expect(new Set([...touches.map(({ skill }) => skill), ...alone])).toEqual(new Set(skills.map(({ name }) => name)))
  })
})
