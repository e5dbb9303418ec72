import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { imageAltText } from '../../engine/skills/imageAltText/imageAltText.ts'
import { orphanPages } from '../../engine/skills/orphanPages/orphanPages.ts'
import { garden } from './garden.ts'

describe('the links of a part are read from the pages that take it in', () => {
  const files = {
    'docs/kettle.md': '# Kettle\n\n## Steam\n\nHot.\n',
    'docs/parts/hot.md': 'Mind the [steam](kettle.md#steam), and [this](#care).\n',
  }
  const taking = (line: string) => ({
    ...files,
    'docs/README.md': `# Home\n\n[Kettle](kettle.md)\n\n## Care\n\n${line}\n`,
  })

  test.each([
    '--8<-- "parts/hot.md"',
    '```{include} parts/hot.md\n```',
    '<!--@include: ./parts/hot.md-->',
    "import Hot from './parts/hot.md'",
    '{% include "parts/hot.md" %}',
    '[!INCLUDE [hot](parts/hot.md)]',
    '{{#include parts/hot.md}}',
  ])('%s', async (line) => {
    for (const skill of [brokenLinks, brokenAnchors]) {
      expect((await garden(skill, taking(line), { root: 'docs' })).seen).toEqual([])
    }
    expect((await garden(brokenLinks, taking('Text.'), { root: 'docs' })).seen).toEqual([
      'links/missing-target docs/parts/hot.md:1 +',
    ])
  })

  test('also through another part', async () => {
    const line = '--8<-- "parts/all/hotter.md"'
    const more = { 'docs/parts/all/hotter.md': '--8<-- "parts/hot.md"\n' }
    expect((await garden(brokenLinks, { ...taking(line), ...more }, { root: 'docs' })).seen).toEqual([])
  })

  test('what leads nowhere from any of them is not judged', async () => {
    const part = { 'docs/parts/hot.md': '[a](kettel.md)\n' }
    expect((await garden(brokenLinks, { ...taking('--8<-- "parts/hot.md"'), ...part }, { root: 'docs' })).seen).toEqual(
      [],
    )
  })

  test('a part in the same folder is read as any page', async () => {
    const more = { 'docs/hot.md': '[a](kettel.md)\n', 'docs/other.md': '--8<-- "hot.md"\n' }
    expect(
      (await garden(brokenLinks, { ...taking(''), 'docs/parts/hot.md': '', ...more }, { root: 'docs' })).seen,
    ).toEqual(['links/missing-target docs/hot.md:1 +'])
  })

  test('a page that only a part leads to is no orphan', async () => {
    const home = { 'docs/README.md': '# Home\n\n--8<-- "parts/hot.md"\n' }
    expect((await garden(orphanPages, { ...files, ...home }, { root: 'docs' })).seen).toEqual([])
  })
})

describe('menus of sites', () => {
  const pages = { 'docs/index.md': '# Home\n', 'docs/cup.md': '# Cup\n', 'docs/pot.md': '# Pot\n' }

  test('list pages, and only those', async () => {
    const nav = 'site_name: Tea\nnav:\n  - index.md\n  - Cup: cup.md\n'
    expect((await garden(orphanPages, { ...pages, 'mkdocs.yml': nav })).seen).toEqual([
      'orphans/unlinked-page docs/pot.md:1',
    ])
    expect((await garden(orphanPages, { ...pages, 'mkdocs.yml': 'site_name: Tea\n' })).seen).toEqual([])
  })

  test('of a forge there are none', async () => {
    const found = await garden(orphanPages, { ...pages, '.gitlab-ci.yml': 'test: {}\n' })
    expect(found.seen.length).toBeGreaterThan(0)
  })
})

test('a picture is known where its site serves it', async () => {
  const site = { 'docusaurus.config.js': 'export default { title: "Tea" }\n', 'static/img/cup.png': 'cup' }
  const pages = { 'docs/a.md': '# A\n\n![A blue cup](/img/cup.png)\n', 'docs/b.md': '# B\n\n![](/img/cup.png)\n' }
  const { after } = await garden(imageAltText, { ...site, ...pages })
  expect(after['docs/b.md']).toContain('![A blue cup](/img/cup.png)')
})
