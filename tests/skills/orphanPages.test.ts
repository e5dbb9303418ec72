import { describe, expect, test } from 'vitest'
import { orphanPages } from '../../engine/skills/orphanPages/orphanPages.ts'
import { garden } from './garden.ts'

const page = (title: string) => `# ${title}\n\nText.\n`
const guide = {
  'guide/apples.md': page('Apples'),
  'guide/bread.md': page('Bread'),
  'guide/cheese.md': page('Cheese'),
  'guide/dates.md': page('Dates'),
}

describe('orphan-pages finds pages nobody links to', () => {
  test('one by one where their neighbours are linked', async () => {
    const files = { ...guide, 'README.md': '[A](guide/apples.md) [B](guide/bread.md) [C](guide/cheese.md)\n' }
    const { findings } = await garden(orphanPages, files)
    expect(findings).toMatchObject([{ rule: 'orphans/unlinked-page', path: 'guide/dates.md', line: 1 }])
    expect(findings[0]!.evidence).toContain('Linked neighbours: 3.')
  })

  test('as one folder where most of it is unlinked', async () => {
    const { findings } = await garden(orphanPages, { ...guide, 'README.md': '# Home\n' })
    expect(findings).toMatchObject([{ rule: 'orphans/unlinked-folder', path: 'guide/apples.md' }])
  })

  test('as one finding for dated pages named alike, in however many folders', async () => {
    const files = Object.fromEntries(
      ['a', 'b'].flatMap((team) => [2023, 2024].map((year) => [`${team}/report-${year}.md`, page('Report')])),
    )
    const { seen } = await garden(orphanPages, { ...files, 'README.md': '# Home\n' })
    expect(seen).toEqual(['orphans/unlinked-records a/report-2023.md:1'])
  })
})

describe('orphan-pages leaves alone', () => {
  const alone = async (files: Readonly<Record<string, string>>) => (await garden(orphanPages, files)).seen

  test('readmes, papers and templates', async () => {
    const files = {
      'README.md': 'x\n',
      'docs/README.md': 'x\n',
      'LICENSE.md': 'x\n',
      'CHANGELOG.md': 'x\n',
      'letter-template.md': 'x\n',
    }
    expect(await alone(files)).toEqual([])
  })

  test('pages of a folder that is linked as a whole', async () => {
    expect(await alone({ ...guide, 'README.md': 'All of [the guide](guide/).\n' })).toEqual([])
  })

  test('pages a menu names', async () => {
    const menu = 'nav:\n  - guide/apples.md\n  - guide/bread.md\n  - guide/cheese.md\n  - guide/dates.md\n'
    expect(await alone({ ...guide, 'mkdocs.yml': menu })).toEqual([])
  })

  test('pages a site lists by itself', async () => {
    expect(await alone({ ...guide, '_config.yml': 'title: x\n' })).toEqual([])
  })

  test('pages linked by their full address', async () => {
    const address = 'https://git.example.org/us/docs/blob/main/guide/dates.md'
    const links = '[A](guide/apples.md) [B](guide/bread.md) [C](guide/cheese.md)'
    expect(await alone({ ...guide, 'README.md': `${links} [D](${address})\n` })).toEqual([])
  })

  test('pages that only say where their content went', async () => {
    expect(
      await alone({ 'README.md': '# Home\n', 'old.md': 'This page has moved to [the site](https://example.org).\n' }),
    ).toEqual([])
  })
})

describe('orphan-pages completes lists that mean to be complete', () => {
  test('in the order of the list', async () => {
    const list = '# Guide\n\n* [Apples](./apples.md)\n* [Bread](./bread.md)\n* [Dates](./dates.md)\n\nEnd.\n'
    const { after, findings } = await garden(orphanPages, {
      ...guide,
      'guide/README.md': list,
      'README.md': '[Guide](guide/README.md)\n',
    })
    expect(after['guide/README.md']).toBe(list.replace('* [Dates]', '* [Cheese](./cheese.md)\n* [Dates]'))
    expect(findings.find((one) => one.rule === 'orphans/missing-entry')!.message).toBe(
      'This list has 3 of the 4 pages of its folder; missing: cheese.md.',
    )
  })

  test('at its top and at its end', async () => {
    const list = '- [Bread](bread.md)\n\n- [Cheese](cheese.md)\n\n- [Dates](dates.md)\n'
    const { after } = await garden(orphanPages, { ...guide, 'guide/README.md': list, 'guide/eggs.md': page('Eggs') })
    expect(after['guide/README.md']).toBe(`- [Apples](apples.md)\n\n${list.trimEnd()}\n\n- [Eggs](eggs.md)\n`)
  })

  test.each([
    ['the list follows no order', '- [Dates](dates.md)\n- [Apples](apples.md)\n- [Bread](bread.md)\n'],
    [
      'its lines describe their pages',
      '- [Apples](apples.md): red\n- [Bread](bread.md): brown\n- [Dates](dates.md): sweet\n',
    ],
    ['its lines have other titles', '- [One](apples.md)\n- [Two](bread.md)\n- [Who](dates.md)\n'],
    ['it is numbered', '1. [Apples](apples.md)\n2. [Bread](bread.md)\n3. [Dates](dates.md)\n'],
  ])('only asks where %s', async (_, list) => {
    const { findings } = await garden(orphanPages, { ...guide, 'guide/README.md': list })
    const missing = findings.find((one) => one.rule === 'orphans/missing-entry')
    expect(missing).toMatchObject({ path: 'guide/README.md', options: ['add cheese.md'] })
    expect(missing!.fix).toBeUndefined()
  })

  test('not where the list is a choice', async () => {
    const list = '- [Apples](apples.md)\n- [Bread](bread.md)\n- [Cheese](cheese.md)\n'
    const more = Object.fromEntries(['e', 'f', 'g'].map((name) => [`guide/${name}.md`, page(name)]))
    const { findings } = await garden(orphanPages, { ...guide, ...more, 'guide/README.md': list })
    expect(findings.map((one) => one.rule)).not.toContain('orphans/missing-entry')
  })

  test('ends a new line as its neighbours end', async () => {
    const page = (name: string) => `# ${name}\r\n\r\n[Home](../README.md)\r\n`
    const names = ['Ash', 'Birch', 'Elm', 'Fir', 'Oak']
    const pages = Object.fromEntries(names.map((name) => [`trees/${name.toLowerCase()}.md`, page(name)]))
    const lineOf = (name: string) => `- [${name}](trees/${name.toLowerCase()}.md)`
    const list = (own: readonly string[], end: string) => own.map(lineOf).join('\r\n') + end
    for (const end of ['\r\n\r\nWords.\r\n', '\r\n']) {
      for (const missing of names) {
        const known = names.filter((name) => name !== missing)
        const files = { ...pages, 'README.md': `# Home\r\n\r\n${list(known, end)}` }
        const { after } = await garden(orphanPages, files)
        expect(after['README.md']).toBe(`# Home\r\n\r\n${list(names, end)}`)
      }
    }
  })
})
