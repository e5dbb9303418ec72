import { describe, expect, test } from 'vitest'
import { indexPages } from '../../engine/skills/indexPages/indexPages.ts'
import { garden } from './garden.ts'

const bodyText = '\n## Install\n\nText.\n\n### From source\n\nText.\n\n## Use\n\nText.\n\n## Remove\n\nText.\n'

async function repaired(contents: string, body = bodyText) {
  const head = '# Guide\n\n## Contents\n\n'
  const { after, findings } = await garden(indexPages, { 'guide.md': head + contents + body })
  return { contents: after['guide.md']!.slice(head.length, -body.length), findings }
}

describe('index-pages keeps a table of contents in line with its page', () => {
  test('renames the line of a heading that was renamed', async () => {
    const { contents, findings } = await repaired('- [Install](#install)\n- [Usage](#usage)\n- [Remove](#remove)\n')
    expect(contents).toBe('- [Install](#install)\n- [Use](#use)\n- [Remove](#remove)\n')
    expect(findings[0]).toMatchObject({ rule: 'index/stale-contents', path: 'guide.md', line: 6 })
  })

  test('adds the line of a new heading, and only of levels it lists', async () => {
    const { contents } = await repaired(
      '* [Install](#install)\n* [Use](#use)\n',
      `${bodyText}\n## Help\n\nText.\n`.replace('## Remove', '### Remove'),
    )
    expect(contents).toBe('* [Install](#install)\n* [Use](#use)\n')
    const added = await repaired(
      '* [Install](#install)\n* [Use](#use)\n* [Remove](#remove)\n',
      `${bodyText}\n## Help\n\nText.\n`,
    )
    expect(added.contents).toBe('* [Install](#install)\n* [Use](#use)\n* [Remove](#remove)\n* [Help](#help)\n')
  })

  test('removes the line of a heading that is gone', async () => {
    const list =
      '- [Install](#install)\n  - [From source](#from-source)\n- [Old](#old)\n- [Use](#use)\n- [Remove](#remove)\n'
    expect((await repaired(list)).contents).toBe(list.replace('- [Old](#old)\n', ''))
  })

  test('tells several renamed headings apart by their words', async () => {
    const body = '\n## Fast build version\n\n## Slow build version\n\n## Use\n\n## Remove\n'
    const { contents } = await repaired(
      '- [Fast build](#fast-build)\n- [Slow build](#slow-build)\n- [Use](#use)\n- [Remove](#remove)\n',
      body,
    )
    expect(contents).toBe(
      '- [Fast build version](#fast-build-version)\n- [Slow build version](#slow-build-version)\n' +
        '- [Use](#use)\n- [Remove](#remove)\n',
    )
  })

  test('only asks where a line may have meant either of two headings', async () => {
    const body = '\n## Install\n\n## Fill in a form\n\n## Fill in a form online\n\n## Use\n\n## Remove\n'
    const list =
      '- [Install](#install)\n- [Fill out the form](#fill-out-the-form)\n- [Use](#use)\n- [Remove](#remove)\n'
    const { contents, findings } = await repaired(list, body)
    expect(contents).toBe(list)
    expect(findings[0]!.evidence).toContain('line 6: no heading here makes #fill-out-the-form')
  })

  test.each([
    ['is right', '- [Install](#install)\n- [Use](#use)\n- [Remove](#remove)\n'],
    ['lists other pages too', '- [Install](#install)\n- [Use](use.md)\n- [More](more.md)\n'],
    ['is a choice', '- [Install](#install)\n- [From source](#from-source)\n'],
  ])('leaves alone a table of contents that %s', async (_, list) => {
    expect((await repaired(list)).findings).toEqual([])
  })

  test('leaves out headings that ask for it', async () => {
    const body = `${bodyText}\n## Notes <!-- omit in toc -->\n\nText.\n`
    expect((await repaired('- [Install](#install)\n- [Use](#use)\n- [Remove](#remove)\n', body)).findings).toEqual([])
  })
})

describe('index-pages writes an index where the library has such pages', () => {
  const folder = (name: string) => ({
    [`${name}/apples.md`]: '# Apples\n\nApples keep until the spring. They like the cold.\n',
    [`${name}/bread.md`]: '# Bread\n\n- flour\n',
    [`${name}/cheese.md`]: '# Cheese\n\nCheese is milk that learned to wait.\n',
  })
  const index = '- [Apples](apples.md)\n- [Bread](bread.md)\n- [Cheese](cheese.md)\n'

  test('with the title and the first sentence of each page', async () => {
    const files = {
      ...folder('one'),
      'one/README.md': index,
      ...folder('two'),
      'two/README.md': index,
      ...folder('food-store'),
    }
    const { after, seen } = await garden(indexPages, files)
    expect(seen).toEqual(['index/missing-index food-store/apples.md:1 +'])
    expect(after['food-store/README.md']).toBe(
      '# Food store\n\n- [Apples](apples.md): Apples keep until the spring.\n- [Bread](bread.md)\n' +
        '- [Cheese](cheese.md): Cheese is milk that learned to wait.\n',
    )
  })

  test('and only asks where it has none', async () => {
    const { findings } = await garden(indexPages, folder('food'))
    expect(findings).toMatchObject([
      { rule: 'index/missing-index', options: ['write food/README.md with one line for each page'] },
    ])
    expect(findings[0]!.fix).toBeUndefined()
  })

  test.each([
    ['listed by a page elsewhere', { ...folder('food'), 'README.md': index.replaceAll('](', '](food/') }],
    ['with an index that has a list of its own', { ...folder('food'), 'food/README.md': '# Food\n' }],
    ['of records', { 'minutes/2024-01.md': '# A\n', 'minutes/2024-02.md': '# B\n', 'minutes/2024-03.md': '# C\n' }],
    [
      'of a book',
      {
        'src/SUMMARY.md': index.replaceAll('](', '](food/'),
        'src/food/apples.md': '# A\n',
        'src/food/bread.md': '# B\n',
        'src/food/cheese.md': '# C\n',
      },
    ],
  ])('leaves alone a folder %s', async (_, files) => {
    expect((await garden(indexPages, files as unknown as Record<string, string>)).seen).toEqual([])
  })

  test('keeps the line ends of a table of contents', async () => {
    const toc = ['One', 'Two', 'Three', 'Four'].map((name) => `- [${name}](#${name.toLowerCase()})`)
    const body = ['One', 'Two', 'Three', 'Four'].map((name) => `## ${name}\r\n\r\nText.\r\n`).join('\r\n')
    const pageWith = (lines: readonly string[]) =>
      `# Page\r\n\r\n## Contents\r\n\r\n${lines.join('\r\n')}\r\n\r\n${body}`
    const lacking = await garden(indexPages, { 'a.md': pageWith(toc.toSpliced(2, 1)) })
    expect(lacking.after['a.md']).toBe(pageWith(toc))
    const dead = await garden(indexPages, { 'a.md': pageWith(toc.toSpliced(2, 0, '- [Gone zebra](#gone-zebra)')) })
    expect(dead.after['a.md']).toBe(pageWith(toc))
  })
})
