import { describe, expect, test } from 'vitest'
import { worldPath } from '../../engine/collections/settings.ts'
import type { LibrarySettings } from '../../engine/dialects/librarySettings.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import type { View } from '../../engine/documents/view.ts'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import type { Skill } from '../../engine/skills/skill.ts'
import { openSkillReader } from '../../engine/skills/openSkillReader.ts'
import { examine, lookAt } from '../support/examine.ts'
import { viewOf } from '../support/given.ts'
import { garden } from './garden.ts'

type Files = Record<string, string>

const methods = ['OpenGate', 'CloseGate', 'ReadDial', 'SetDial', 'LoadGrain']
const twenty = Array.from({ length: 20 }, (_, at) => `page-${at}`)

/** A world whose library lies below `docs`, with what its people say of it. */
function worldWith(files: Files, said: Partial<LibrarySettings>): View {
  const pages = Object.entries(files).map(([path, text]) => [`docs/${path}`, text])
  const library = { root: 'docs', ...said }
  const world = printYaml({ name: 'Mill', version: 2, created: '2026-11-01T00:00:00.000Z', library })
  return viewOf({ ...Object.fromEntries(pages), [worldPath]: world })
}

/** What a skill sees of these pages once people have said this. */
async function told(skill: Skill, files: Files, said: Partial<LibrarySettings>): Promise<readonly string[]> {
  const findings = await examine(skill, worldWith(files, said), { root: 'docs' })
  return findings.map(({ rule, path, line, fix }) => `${rule} ${path}:${line}${fix ? ' +' : ''}`)
}

/** Twenty links in the wrong letter case, and a page of links to the same files. */
function mill(written: (name: string) => string): Files {
  const files: Files = { 'index.md': '# Mill\n\n' }
  for (const [at, name] of methods.entries()) files[`methods/${name}.md`] = `# ${name}\n\nA method, number ${at}.\n`
  for (const [at, page] of twenty.entries()) {
    const name = methods[at % methods.length]!
    files[`guide/${page}.md`] = `# Page ${at}\n\nSee [the method](/methods/${name.toLowerCase()}/).\n`
    files['index.md'] += [0, 1, 2].map((more) => `- [${more}](/methods/${written(name)}/)\n`).join('')
    files['index.md'] += `- [page](/guide/${page}/)\n`
  }
  return files
}

describe('twenty slips of letter case', () => {
  test('are repaired where most links to such names are written as the files are', async () => {
    const { findings, seen } = await garden(
      brokenLinks,
      mill((name) => name),
    )
    expect(seen).toHaveLength(20)
    expect(findings.every(({ fix }) => fix !== undefined)).toBe(true)
  })

  test('are one question where every link to such names is in lower case', async () => {
    const { findings } = await garden(
      brokenLinks,
      mill((name) => name.toLowerCase()),
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'links/lower-case-everywhere', path: '', line: 1, count: 80 })
    expect(findings[0]!.question!.examples).toEqual(['guide/page-0.md:3', 'guide/page-1.md:3', 'guide/page-10.md:3'])
    expect(findings[0]!.question!.answers.map(({ name }) => name)).toEqual(['served', 'mistakes'])
  })

  test('work once lower case is said to be served, and are repaired once they are called mistakes', async () => {
    const files = mill((name) => name.toLowerCase())
    expect(await told(brokenLinks, files, { answers: { 'lower-case-addresses': 'served' } })).toEqual([])
    const repairs = await told(brokenLinks, files, { answers: { 'lower-case-addresses': 'mistakes' } })
    expect(repairs.filter((seen) => seen.endsWith(' +'))).toHaveLength(80)
    expect(repairs).toHaveLength(80)
  })

  test('are not repaired page by page either, where only a page is looked at', async () => {
    const { seen } = await garden(
      brokenLinks,
      mill((name) => name.toLowerCase()),
      { scope: 'guide/page-1.md' },
    )
    expect(seen).toEqual([])
  })
})

const pages = ['grain', 'stone', 'water', 'wheel']
const library: Files = {
  'index.md': '# Mill\n',
  'assets/mill.png': '',
  ...Object.fromEntries(pages.map((name) => [`docs/${name}.md`, `# ${name}\n`])),
}

function linked(links: readonly string[], text = ''): Files {
  const from = links.map((link, at) => [`notes/note-${at}.md`, `# Note\n\n[there](${link})\n`])
  return { ...library, 'index.md': `# Mill\n\n${text}`, ...Object.fromEntries(from) }
}

describe('one explanation of many broken links is one question', () => {
  test('a base path that no folder has', async () => {
    const files = linked(pages.map((name) => `/mill/docs/${name}.html`))
    const { findings, seen } = await garden(brokenLinks, files)
    expect(seen).toEqual(['links/base-path-everywhere :1'])
    expect(findings[0]!.question!.answers).toMatchObject([
      { name: 'base', setting: { base: '/mill/' } },
      { name: 'from', setting: { from: 'mill' } },
      { name: 'mistakes' },
    ])
    expect(await told(brokenLinks, files, { from: 'mill' })).toEqual([])
    expect(await told(brokenLinks, files, { base: '/mill/' })).toEqual([])
    expect(await told(brokenLinks, files, { base: '/other/' })).toEqual(['links/base-path-everywhere docs:1'])
  })

  test('no question where links without it work', async () => {
    const works = pages.flatMap((name) => [1, 2].map(() => `[a](/docs/${name}.html)\n`)).join('')
    const { seen } = await garden(
      brokenLinks,
      linked(
        pages.slice(1).map((name) => `/mill/docs/${name}.html`),
        works,
      ),
    )
    expect(seen).not.toContain('links/base-path-everywhere :1')
    expect(seen).toHaveLength(3)
  })

  test('a base path of two names', async () => {
    const { findings } = await garden(brokenLinks, linked(pages.map((name) => `/kit/next/docs/${name}.html`)))
    expect(findings[0]!.question!.answers[0]!.setting).toEqual({ base: '/kit/next/' })
  })

  test('a library that was taken out of a folder and holds one of the same name', async () => {
    const files = linked(pages.map((name) => `/docs/docs/${name}.md`))
    const { findings, seen } = await garden(brokenLinks, files)
    expect(seen).toEqual(['links/base-path-everywhere :1'])
    expect(findings[0]!.question!.answers[0]).toMatchObject({ name: 'base', setting: { base: '/docs/' } })
    expect(await told(brokenLinks, files, { base: '/docs/' })).toEqual([])
  })

  test('a folder of the same name written twice by a single slip is repaired', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`far/p${at}.md`, `# Far ${at}\n`]))
    const { seen } = await garden(brokenLinks, { ...linked([`/docs/docs/${pages[0]}.md`]), ...many })
    expect(seen).toEqual(['links/missing-target notes/note-0.md:3 +'])
  })

  test('a folder that is served from the root', async () => {
    const images = ['a', 'b', 'c', 'd'].map((name) => `images/${name}.png`)
    const files = { ...linked(images.map((path) => `/${path}`)) }
    for (const path of images) files[`web/public/${path}`] = ''
    const { findings, seen } = await garden(brokenLinks, files)
    expect(seen).toEqual(['links/site-root-everywhere :1'])
    expect(findings[0]!.question!.answers[0]!.setting).toEqual({ static: ['web/public'] })
    expect(await told(brokenLinks, files, { static: ['docs/web/public'] })).toEqual([])
  })

  test('pages that are served as folders, where images tell it alone', async () => {
    const files: Files = { 'guide/img/a.png': '', 'index.md': '# Mill\n' }
    for (const name of pages) files[`guide/${name}.md`] = `# ${name}\n\n![a](../img/a.png)\n`
    const { seen } = await garden(brokenLinks, files)
    expect(seen).toEqual(['links/page-as-folder-everywhere :1'])
  })

  test('no question where links to pages prove that they are folders', async () => {
    const next = (at: number) => `../${pages[(at + 1) % pages.length]}/`
    const files: Files = { 'guide/img/a.png': '', 'index.md': '# Mill\n' }
    for (const [at, name] of pages.entries()) files[`guide/${name}.md`] = `# ${name}\n\n[next](${next(at)})\n`
    files['guide/grain.md'] += '\n![a](../img/a.png)\n'
    expect((await garden(brokenLinks, files)).seen).toEqual([])
  })

  test('one step too many is repaired where images are written from their files', async () => {
    const files: Files = { 'guide/img/a.png': '', 'index.md': '# Mill\n' }
    for (const name of pages) files[`guide/${name}.md`] = `# ${name}\n\n![a](img/a.png)\n`
    files['guide/grain.md'] = '# grain\n\n![a](../img/a.png)\n'
    expect((await garden(brokenLinks, files)).seen).toEqual(['links/missing-image guide/grain.md:3 +'])
  })
})

describe('a page that is not translated yet', () => {
  const mirror: Files = {}
  for (const name of pages) mirror[`en/${name}.md`] = `# ${name}\n`
  for (const name of pages.slice(1)) mirror[`de/${name}.md`] = `# ${name}\n`

  test('is one question, and no link leads out of the language', async () => {
    const { findings, seen } = await garden(brokenLinks, { ...mirror, 'de/stone.md': '# Stein\n\n[a](./grain.md)\n' })
    expect(seen).toEqual(['links/untranslated-everywhere :1'])
    expect(findings[0]).toMatchObject({ count: 1 })
  })

  test('is not asked about where the page lies elsewhere in the same language', async () => {
    const files = { ...mirror, 'de/mahlen/grain.md': '# Korn\n', 'de/stone.md': '# Stein\n\n[a](./grain.md)\n' }
    expect((await garden(brokenLinks, files)).seen).toEqual(['links/missing-target de/stone.md:3'])
  })
})

describe('anchors that another tool would make', () => {
  const titles = '# Tour\n\n## Grain, Stone & Water\n\n## Pre- and postfixes\n\n## Plain\n'
  const link = (...names: string[]) => names.map((name) => `[a](tour.md#${name})`).join('\n')

  test('are one question', async () => {
    const files = { 'tour.md': titles, 'a.md': link('grain-stone-water', 'pre-and-postfixes', 'plain') }
    const { findings, seen } = await garden(brokenAnchors, files)
    expect(seen).toEqual(['anchors/other-names-everywhere :1'])
    expect(findings[0]!.question!.answers).toContainEqual(
      expect.objectContaining({ name: 'mkdocs', setting: { dialect: 'mkdocs' } }),
    )
    expect(await told(brokenAnchors, files, { dialect: 'mkdocs' })).toEqual([])
    expect(await told(brokenAnchors, files, { answers: { 'heading-anchors': 'mistakes' } })).toEqual([
      'anchors/missing docs/a.md:1 +',
      'anchors/missing docs/a.md:2 +',
    ])
  })

  test('are repaired where other links name such headings as they are', async () => {
    const right = link('grain-stone--water', 'pre--and-postfixes')
    const files = { 'tour.md': titles, 'a.md': link('grain-stone-water', 'pre-and-postfixes'), 'b.md': right }
    expect((await garden(brokenAnchors, files)).seen).toEqual(['anchors/missing a.md:1 +', 'anchors/missing a.md:2 +'])
  })
})

test('an answer counts from the next look on, with everything else the same', async () => {
  const reader = openSkillReader({ lastChanged: async () => new Map(), pause: () => Promise.resolve() })
  const files = mill((name) => name.toLowerCase())
  const look = async (said: Partial<LibrarySettings>) => {
    const findings = await reader.examine([brokenLinks], lookAt(worldWith(files, said), { root: 'docs' }))
    return findings.flat().map(({ rule }) => rule)
  }
  expect(await look({})).toEqual(['links/lower-case-everywhere'])
  expect(await look({ answers: { 'lower-case-addresses': 'served' } })).toEqual([])
  expect(await look({})).toEqual(['links/lower-case-everywhere'])
})
