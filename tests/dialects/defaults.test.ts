import { describe, expect, test } from 'vitest'
import type { KnownDialect } from '../../engine/dialects/dialect.ts'
import { dialects } from '../../engine/dialects/index.ts'

const known = dialects.filter((one): one is KnownDialect => one.knowledge !== 'recognised')
const page = '---\ntitle: A name\n---\n\n# A name\n\n## A part\n'
const filesOf = (...paths: string[]) => ({
  paths,
  read: (path: string) => (paths.includes(path) ? page : undefined),
})

describe.each(known.map((dialect) => [dialect.id, dialect] as const))('%s without a settings file', (_id, dialect) => {
  test('has settings of plain data', () => {
    const settings = dialect.defaults('kit', { base: '/kit/', static: ['kit/static'], pages: 'kit' })
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings)
  })

  test('reads the pages of the folder that a person names, and serves them below the base', () => {
    const files = filesOf('kit/guide/setup.md', 'other/guide/setup.md')
    const site = dialect.open(dialect.defaults('kit', { base: '/base/', pages: 'kit' }), files)
    expect(site.anchorsOf('kit/guide/setup.md')).toBeDefined()
    const own = site.addressOf('kit/guide/setup.md')
    if (own === undefined || ['github', 'gitlab', 'gitea', 'bitbucket', 'obsidian'].includes(dialect.id)) return
    expect(own).toMatch(/^\/base\/(?:docs\/)?guide\/setup(?:\/|\.html)?$/)
    expect(site.pathsOf(own)).toEqual(['kit/guide/setup.md'])
  })
})

test.each([
  ['docusaurus', 'docs', 'static'],
  ['mkdocs', 'docs', undefined],
  ['hugo', 'content', 'static'],
  ['vitepress', '', undefined],
  ['starlight', 'src/content/docs', 'public'],
  ['sphinx', '', undefined],
  ['jekyll', '', undefined],
  ['mdbook', 'src', undefined],
])('%s looks for pages in its usual folder, and for files in its own', (id, usual, served) => {
  const dialect = known.find((one) => one.id === id)
  const folder = ['kit', usual].filter(Boolean).join('/')
  const files = filesOf(`${folder}/a.md`, 'kit/own/a.txt', ...(served ? [`kit/${served}/a.txt`] : []))
  const site = dialect?.open(dialect.defaults('kit', {}), files)
  expect(site?.addressOf(`${folder}/a.md`)).toMatch(/^\/(?:docs\/)?a(?:\/|\.html)?$/)
  if (served === undefined || dialect === undefined) return
  expect(site?.addressOf(`kit/${served}/a.txt`)).toBe('/a.txt')
  const said = dialect.open(dialect.defaults('kit', { static: ['kit/own'] }), files)
  expect(said.addressOf('kit/own/a.txt')).toBe('/a.txt')
})
