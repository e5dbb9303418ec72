import { describe, expect, test } from 'vitest'
import { headingStructure } from '../../engine/skills/headingStructure/headingStructure.ts'
import { applyFixes } from '../support/applyFixes.ts'
import { memoryView } from '../support/memoryView.ts'
import { examine as look } from '../support/examine.ts'

async function examine(files: Record<string, string>) {
  return look(headingStructure, memoryView(files))
}

const page = (...marks: string[]) =>
  marks
    .map((mark, i) => (mark.includes(' ') ? mark : `${mark} Part ${String.fromCharCode(97 + i)}x`))
    .join('\n\ntext\n\n')

async function repaired(...marks: string[]) {
  const text = page(...marks)
  return applyFixes(text, 'a.md', await examine({ 'a.md': text }))
}

describe('heading levels in order', () => {
  test('are left alone', async () => {
    expect(await examine({ 'a.md': page('#', '##', '###', '##', '###', '####', '##') })).toEqual([])
    expect(await examine({ 'a.md': page('##', '###', '##') })).toEqual([])
  })
})

describe('a heading out of order is repaired by its marks alone', () => {
  test('when it skips the level under the title', async () => {
    expect(await repaired('#', '####', '##', '##')).toBe(page('#', '##', '##', '##'))
  })

  test('when it is a second title among sections', async () => {
    expect(await repaired('#', '##', '##', '#', '##')).toBe(page('#', '##', '##', '##', '##'))
  })

  test('when it left its numbered series', async () => {
    const before = page('#', '## Step 1: dig', '### Step 2: plant', '## Step 3: water')
    expect(applyFixes(before, 'a.md', await examine({ 'a.md': before }))).toBe(before.replace('### Step', '## Step'))
  })

  test('when every sibling page has it at another level', async () => {
    const report = page('#', '## Members', '## Work', '### Plans', '### Risks', '## Thanks')
    const years = Object.fromEntries(['2020', '2021', '2022', '2023'].map((year) => [`report-${year}.md`, report]))
    const odd = report.replace('## Work', '### Work')
    const findings = await examine({ ...years, 'report-2024.md': odd })
    expect(findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['report-2024.md headings/odd-level'])
    expect(applyFixes(odd, 'report-2024.md', findings)).toBe(report)
  })

  test('when other pages have it above those that follow, as their parent', async () => {
    const manual = page('# Tool', '## Aim', '### Reach', '### Limits', '## Use')
    const pages = Object.fromEntries(['add', 'bench', 'build'].map((name) => [`${name}.md`, manual]))
    const odd = manual.replace('## Aim', '### Aim').replace('## Use', '## Usage here')
    const findings = await examine({ ...pages, 'run.md': odd })
    expect(applyFixes(odd, 'run.md', findings)).toBe(odd.replace('### Aim', '## Aim'))
    const alone = await examine({ 'run.md': odd })
    expect(alone.filter(({ fix }) => fix)).toEqual([])
  })

  test('when it alone stands above all others, on pages that begin deeper', async () => {
    const others = Object.fromEntries(['b', 'c', 'd'].map((name) => [`${name}.md`, page('##', '##', '###', '##')]))
    const odd = page('##', '##', '# Later', '###', '##', '##')
    const findings = await examine({ ...others, 'a.md': odd })
    expect(applyFixes(odd, 'a.md', findings)).toBe(odd.replace('# Later', '## Later'))
  })

  test('when every other page that has it, has it at one level', async () => {
    const manual = page('#', '## Name', '## Options', '## See also')
    const pages = Object.fromEntries(['add', 'bench', 'build'].map((name) => [`${name}.md`, manual]))
    const odd = manual.replace('## See also', '#### See also')
    const findings = await examine({ ...pages, 'run.md': odd })
    expect(applyFixes(odd, 'run.md', findings)).toBe(manual)
  })

  test('with its underline, where it has one', async () => {
    const text = 'Title\n=====\n\nAa\n--\n\nBb\n==\n\nCc\n--\n\nDd\n--\n\nEe\n--\n'
    expect(applyFixes(text, 'a.md', await examine({ 'a.md': text }))).toBe(text.replace('Bb\n==', 'Bb\n--'))
  })
})

describe('what needs a person', () => {
  test('is said once where a page skips a level throughout', async () => {
    const findings = await examine({ 'a.md': page('#', '###', '###', '#####', '###') })
    expect(findings).toHaveLength(1)
    expect(findings[0]?.fix).toBeUndefined()
  })

  test('is offered as options where two levels fit', async () => {
    const [finding] = await examine({ 'a.md': page('#', '##', '####', '##', '###', '##', '##') })
    expect(finding).toMatchObject({ rule: 'headings/skipped-level', line: 9 })
    expect(finding?.fix).toBeUndefined()
    expect(finding?.options?.length).toBeGreaterThan(1)
  })

  test('is a heading of the template that stands among others of its own page', async () => {
    const report = page('#', '## Members', '## Work', '### Plans', '## Risks', '## Thanks')
    const years = Object.fromEntries(['2020', '2021', '2022', '2023'].map((year) => [`report-${year}.md`, report]))
    const kept = page('#', '## Members', '### Plans', '## Risks', '## Thanks')
    const own = `${kept}\n\n# Custom\n\n### Work\n\n### In short\n`
    const findings = await examine({ ...years, 'report-2024.md': own })
    expect(findings.flatMap(({ rule }) => (rule === 'headings/odd-level' ? [rule] : []))).toEqual([])
  })

  test('is an empty heading', async () => {
    expect(await examine({ 'a.md': '# A\n\n##\n' })).toMatchObject([{ rule: 'headings/empty', line: 3 }])
  })
})

describe('headings that are left where they are', () => {
  const seen = async (files: Record<string, string>) =>
    (await examine(files)).map(({ rule, path, line, fix }) => `${rule} ${path}:${line}${fix ? ' +' : ''}`)
  const repairs = async (files: Record<string, string>) => (await examine(files)).filter(({ fix }) => fix)

  test('are one of several siblings', async () => {
    expect(
      await repairs({ 'a.md': page('#', '##', '##', '####', '####', '####', '###', '####', '##', '###') }),
    ).toEqual([])
  })

  test('are a lone subsection right below its parent, and main sections', async () => {
    expect(await repairs({ 'a.md': page('#', '##', '##', '##', '##', '##', '####', '##') })).toEqual([])
    expect(await repaired('#', '##', '###', '##', '####', '##', '###')).toBe(
      page('#', '##', '###', '##', '###', '##', '###'),
    )
  })

  test('stand at their level on other pages', async () => {
    const odd = page('#', '##', '##', '# Notes', '##')
    expect(await repairs({ 'a.md': odd })).toHaveLength(1)
    expect(await repairs({ 'a.md': odd, 'b.md': page('# Notes', '##') })).toEqual([])
  })

  test.each([
    ['a component', '<Deep>\n\n#### Part\n\n</Deep>'],
    ['a component with attributes', '<Tabs\n  id="x">\n<Tab label="a">\n\n#### Part\n\n</Tab>\n</Tabs>'],
    ['an HTML block', '<details>\n\n#### Part\n\n</details>'],
    ['an admonition', ':::tip\n\n#### Part\n\n:::'],
    ['a shortcode', '{{< tabs >}}\n\n#### Part\n\n{{< /tabs >}}'],
    ['a template tag', '{% tab %}\n\n#### Part\n\n{% endtab %}'],
    ['a list item', '- item\n\n  #### Part'],
    ['a quote', '> #### Part'],
  ])('stand in %s', async (_, block) => {
    expect(await seen({ 'a.md': `# A\n\n## B\n\n${block}\n\n## C\n` })).toEqual([])
    expect(await seen({ 'a.md': `# A\n\n## B\n\n${block}\n\n## C\n\n#### D\n` })).toHaveLength(1)
  })

  test('are a style of many pages, which is one question', async () => {
    const text = page('## Example', '# Reference', '## Methods', '### Use')
    const files = Object.fromEntries(['add', 'cut', 'dig', 'sow'].map((name) => [`docs/${name}.md`, text]))
    const findings = await look(headingStructure, memoryView(files), { root: 'docs' })
    expect(findings).toMatchObject([{ path: 'docs', line: 1, count: 4 }])
    expect(findings[0]?.question?.examples).toHaveLength(3)
    expect(findings[0]?.fix).toBeUndefined()
  })
})

describe('what the page lists or begins with is held against a change', () => {
  test('a section is not put beside those that the contents list below it', async () => {
    const names = ['Alpha', 'Bravo', 'Cargo', 'Delta', 'Echo']
    const entries = [...names, 'Router'].map((name) => `- [${name}](#${name.toLowerCase()})`)
    const list = [...entries, '  - [Strict](#strict)', '  - [Loose](#loose)'].join('\n')
    const sections = names.map((name) => `### ${name}\n\ntext`).join('\n\n')
    const below = '### Strict\n\ntext\n\n### Loose\n\ntext\n\n#### Deep\n\n###### Far\n'
    const text = `## Factory\n\n${list}\n\n${sections}\n\n## Router\n\n${below}`
    const findings = await examine({ 'a.md': text })
    expect(findings.filter(({ message, fix }) => message.includes('Router') && fix)).toEqual([])
    const alone = text.replace(/ {2}- .*\n {2}- .*\n/, '').replace(/### Strict[\s\S]*#### Deep/, '#### Deep')
    const [odd] = await examine({ 'a.md': alone })
    expect(odd).toMatchObject({ rule: 'headings/odd-level', fix: { kind: 'edit' } })
  })

  test('rows of a table that link to sections are no contents', async () => {
    const row = (name: string) => `| [\`${name}x\`](#${name}) | text |`
    const table = (names: string[]) => `| a | b |\n| - | - |\n${names.map(row).join('\n')}`
    const page = (names: string[]) =>
      `# Sails\n\n## Set\n\n${table(names)}\n\n### Cut\n\n### Rope\n\n### Hem\n\n### Dye\n\n## Shape\n\n#### Odd\n`
    const odd = async (...names: string[]) =>
      (await examine({ 'a.md': page(names) })).filter(({ rule }) => rule === 'headings/odd-level')
    expect(await odd('cut', 'rope', 'cut', 'hem', 'shape', 'dye')).toEqual([])
    expect(await odd('cut', 'rope', 'hem', 'dye', 'shape')).toHaveLength(1)
  })

  test('the later of two headings is not lowered where pages begin at its level as well', async () => {
    const pages = (mark: string) =>
      Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `${mark.length}${i}.md`,
          `${mark} Use ${i}x\n\ntext\n\n${mark} See ${i}y\n`,
        ]),
      )
    const odd = { 'a.md': '### Letter case\n\ntext\n\n## Wild cards\n\ntext\n' }
    expect((await examine({ ...pages('###'), ...pages('##'), ...odd })).filter(({ fix }) => fix)).toEqual([])
    expect((await examine({ ...pages('###'), ...odd })).filter(({ fix }) => fix)).toHaveLength(1)
  })
})

describe('what only looks out of order is left to a person', () => {
  test.each([
    ['sections of a manual page', page('# OPTIONS', '## Depth', '# EXAMPLES', '## Digging', '## Filling')],
    [
      'a section above its own, on a page that begins deeper than others',
      page('####', '####', '### Uses', '####', '####'),
    ],
  ])('%s', async (_what, text) => {
    const others = Object.fromEntries(['b', 'c', 'd'].map((name) => [`${name}.md`, page('##', '##', '###', '##')]))
    const found = await examine({ ...others, 'a.md': text })
    expect(found.filter(({ fix }) => fix)).toEqual([])
  })
})
