import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYamlFile } from '../../engine/documents/frontmatter/readYamlFile.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import type { SiteFiles } from '../../engine/dialects/siteFiles.ts'
import { dialects } from '../../engine/dialects/index.ts'
import { recogniseSites } from '../../engine/dialects/recogniseSites.ts'
import { readSettings } from './minimalSettings.ts'
import { filesIn, sampleFolder } from './sampleFiles.ts'

const known = dialects.flatMap((dialect) => (dialect.knowledge === 'recognised' ? [] : [dialect]))
const samples = readdirSync(sampleFolder('', '')).flatMap((tool) =>
  readdirSync(sampleFolder(tool, '')).map((site) => [tool, site] as const),
)

describe('the settings that are read around a library', () => {
  test.each(samples)('are plain data that YAML gives back: %s, %s', (tool, site) => {
    const files = filesIn(sampleFolder(tool, site))
    const sites = recogniseSites(files, '')
    expect(sites.map(({ dialect }) => dialect)).toEqual(tool === 'github' ? [] : [tool])
    expect(read(printYaml({ sites }))).toEqual({ sites })
  })

  test.each(known.filter(({ id }) => id !== 'github'))('say the same as the files say: $id', (dialect) => {
    const { files: texts, page } = readSettings(dialect.id, '# One\n\n## Two\n')
    const files = filesOf({ ...texts, [page.replace('.qmd', '.md')]: '# One\n\n## Two\n' })
    const [taken] = read(printYaml({ sites: recogniseSites(files, '') }))['sites'] as { settings: object }[]
    const [seen] = dialect.recognise(files)
    const site = dialect.open(seen?.settings, files)
    const again = dialect.open(taken?.settings, files)
    expect(again.anchorsOf(page)).toEqual(site.anchorsOf(page))
    expect(files.paths.map(again.addressOf)).toEqual(files.paths.map(site.addressOf))
  })

  test('hold the dialects whose site shows the library, the first in the list first', () => {
    const files = filesOf({
      'mkdocs.yml': 'site_name: Kit\n',
      '.gitlab-ci.yml': '',
      'docs/a.md': '# A\n',
      'notes/a.md': '# A\n',
      'other/mkdocs.yml': 'site_name: Other\n',
      'other/docs/a.md': '# A\n',
    })
    const dialectsOf = (root: string) => recogniseSites(files, root).map(({ dialect, because }) => [dialect, because])
    expect(dialectsOf('docs')).toEqual([['mkdocs', 'mkdocs.yml']])
    expect(dialectsOf('notes')).toEqual([['gitlab', '.gitlab']])
    expect(dialectsOf('other/docs')).toEqual([['mkdocs', 'other/mkdocs.yml']])
    expect(dialectsOf('')).toEqual([
      ['mkdocs', 'mkdocs.yml'],
      ['mkdocs', 'other/mkdocs.yml'],
      ['gitlab', '.gitlab'],
    ])
  })

  test.each(known.filter(({ id }) => id !== 'mdx'))('are not those of a neighbour: $id', (dialect) => {
    const { files: texts } = readSettings(dialect.id, '# One\n')
    const beside = Object.entries(texts).map(([path, text]) => [`neighbour/${path}`, text] as const)
    const files = filesOf({ ...Object.fromEntries(beside), 'library/a.md': '# A\n' })
    expect(recogniseSites(files, 'library')).toEqual([])
  })

  test('name a site whose rules are not known, by the folder that it is made of', () => {
    const files = filesOf({
      'handbook/.vuepress/config.js': '',
      'handbook/a.md': '# A\n',
      'guide/eleventy.config.js': '',
      'guide/a.md': '# A\n',
    })
    const unread = ['everything']
    expect(recogniseSites(files, 'handbook')).toEqual([
      { dialect: 'vuepress', because: 'handbook/.vuepress/config.js', settings: { folder: 'handbook' }, unread },
    ])
    expect(recogniseSites(files, 'guide')).toEqual([
      { dialect: 'eleventy', because: 'guide/eleventy.config.js', settings: { folder: 'guide' }, unread },
    ])
  })

  test('leave out what another tool left behind around the pages of a site', () => {
    const files = filesOf({
      '.gitbook.yaml': '',
      'mkdocs.yml': '',
      'docs/index.md': '# A\n',
      'docs/parts/x.markdown': 'A part.\n',
    })
    expect(recogniseSites(files, 'docs').map(({ dialect }) => dialect)).toEqual(['mkdocs'])
  })

  test('leave out a long menu, and say so', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `chapter-${index}.md`)
    const nav = names.map((name) => `  - ${name}\n`).join('')
    const files = filesOf({ 'mkdocs.yml': `nav:\n${nav}`, 'docs/chapter-1.md': '# A\n' })
    const [site] = recogniseSites(files, 'docs')
    expect(site?.settings).not.toHaveProperty('nav')
    expect(site?.unread).toEqual(['menu'])
    const short = filesOf({ 'mkdocs.yml': 'nav:\n  - chapter-1.md\n', 'docs/chapter-1.md': '# A\n' })
    expect(recogniseSites(short, 'docs')[0]?.settings?.['nav']).toEqual(['chapter-1.md'])
  })

  test('look for pages where they are, when only a program says where', () => {
    const docusaurus = filesOf({ 'website/docusaurus.config.ts': '', 'docs/a.md': '# A\n', 'docs/b.mdx': '# B\n' })
    expect(recogniseSites(docusaurus, 'docs')[0]).toMatchObject({
      dialect: 'docusaurus',
      settings: { docs: [{ folder: 'docs' }] },
    })
    const own = filesOf({ 'website/docusaurus.config.ts': '', 'docs/a.md': '# A\n', 'website/docs/b.md': '# B\n' })
    expect(recogniseSites(own, 'docs')).toEqual([])
    const said = filesOf({ 'website/docusaurus.config.js': 'export default { presets: [] }', 'docs/a.md': '# A\n' })
    expect(recogniseSites(said, 'docs')).toEqual([])

    const sourceOf = (texts: Record<string, string>) => recogniseSites(filesOf(texts), '')[0]?.settings?.['source']
    const config = '.vitepress/config.ts'
    expect(sourceOf({ [config]: '', 'pages/index.md': '# A\n', 'pages/a/index.md': '# B\n' })).toBe('pages')
    expect(sourceOf({ [config]: '', 'pages/index.md': '# A\n', 'index.md': '# A\n' })).toBe('')
    expect(sourceOf({ [config]: '', 'en/index.md': '# A\n', 'de/index.md': '# A\n' })).toBe('')
    expect(sourceOf({ [config]: "export default { title: 'Kit' }", 'pages/index.md': '# A\n' })).toBe('')
  })
})

function filesOf(texts: Readonly<Record<string, string>>): SiteFiles {
  return { paths: Object.keys(texts).sort(), read: (path) => texts[path], today: '2026-11-27' }
}

function read(text: string): Readonly<Record<string, unknown>> {
  const reading = readYamlFile(text, '.swarm/world.yaml')
  if (reading.kind !== 'data') throw new Error('The settings are no YAML.')
  return reading.data
}
