import { describe, expect, test } from 'vitest'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { examine } from '../support/examine.ts'
import { memoryView } from '../support/memoryView.ts'
import { garden } from './garden.ts'

const cut = '.swarm/world.yaml'

describe('links that begin at the root of the repository', () => {
  const files = {
    'README.md': '# Project\n',
    'src/main.py': 'x = 1\n',
    'docs/guide/setup.md': '# Setup\n',
    'docs/pond.png': 'x',
  }
  const look = (text: string, more = {}) =>
    garden(brokenLinks, { ...files, 'docs/README.md': `# Home\n\n${text}\n`, ...more }, { root: 'docs' })

  test.each(['/docs/guide/setup.md', '/src/main.py#L1', '/README.md', '/guide/setup.md', '../src/main.py', '/docs/'])(
    '%s leads to what is there',
    async (url) => expect((await look(`[a](${url})`)).seen).toEqual([]),
  )

  test('a picture, too', async () => {
    expect((await look('![pond](/docs/pond.png)')).seen).toEqual([])
  })

  test('a slip in one is repaired in the same way of writing', async () => {
    const { after } = await look('[a](/docs/guide/setpu.md) [b](/docs/guide/setup.md)')
    expect(after['docs/README.md']).toContain('[a](/docs/guide/setup.md)')
  })

  test('one to a file that is not there, beside the library, is no page of the library', async () => {
    expect((await look('[a](/src/mian.py)')).seen).toEqual([])
  })

  test('one that begins at the library is still missing', async () => {
    const { seen, after } = await look('[a](/guide/setpu.md) [b](/guide/setup.md)')
    expect(seen).toEqual(['links/missing-target docs/README.md:3 +'])
    expect(after['docs/README.md']).toContain('[a](/guide/setup.md)')
  })
})

describe('what git ignores or a submodule holds', () => {
  const files = {
    '.gitignore': 'docs/reference.md\ndocs/api/\n/docs/made\n',
    '.gitmodules': '[submodule "kit"]\n\tpath = docs/kit\n\turl = ../kit\n',
    'docs/references.md': '# Preferences\n',
    'docs/old/ledger.md': '# Ledger of old\n',
    'docs/guide.md': '# Guide\n',
  }
  const look = (text: string, more = {}) =>
    garden(brokenLinks, { ...files, 'docs/README.md': `# Home\n\n${text}\n`, ...more }, { root: 'docs' })

  test.each(['reference.md', 'api/ledger.md', 'api/', 'made', 'reference.html', '/docs/api/ledger.md', 'kit/guide.md'])(
    '%s is not missing, and leads nowhere else',
    async (url) => expect((await look(`[a](${url}) [b](references.md) [c](old/ledger.md)`)).seen).toEqual([]),
  )

  test('a slip beside it is repaired', async () => {
    expect((await look('[a](refferences.md)')).seen).toEqual(['links/missing-target docs/README.md:3 +'])
  })

  test('nothing is hidden where the pages themselves are ignored', async () => {
    const { seen } = await look('', { '.gitignore': '/docs/\n', 'docs/a.md': '[x](gudie.md) [y](guide.md)\n' })
    expect(seen).toEqual(['links/missing-target docs/a.md:1 +'])
  })

  test('a change of the list is seen', async () => {
    expect((await look('[a](api/ledger.md)', { '.gitignore': '*.log\n' })).seen).toHaveLength(1)
  })
})

test('a library that was taken out of a repository keeps its links from there', async () => {
  const world = 'id: w-1\nname: Pond\nlibrary:\n  root: library\n  from: docs\n'
  const page = '[a](/docs/guide/setup.md) [b](/src/main.py) [c](/docs/guide/setpu.md)\n'
  const files = { [cut]: world, 'library/README.md': page, 'library/guide/setup.md': '# Setup\n' }
  const { seen, findings } = await garden(brokenLinks, files, { root: 'library' })
  // `/docs` is no folder of the library, so that nothing that begins there is rewritten.
  expect(seen).toEqual(['links/missing-target library/README.md:1'])
  expect(findings.every(({ fix }) => fix === undefined)).toBe(true)
})

describe('addresses without an ending, of a site that nobody knows', () => {
  const pages = Object.fromEntries(['grind', 'sift', 'pack'].map((name) => [`content/cmd/${name}.md`, `# ${name}\n`]))
  const byFile = '[a](grind.md) [b](sift.md) [c](pack.md) [d](grind.md)\n'
  const look = (text: string) => garden(brokenLinks, { ...pages, 'content/cmd/use.md': `# Use\n\n${text}\n` })

  test('from the root, to a page that is there, work whatever is written elsewhere', async () => {
    expect((await look(`${byFile}[x](/content/cmd/grind)`)).seen).toEqual([])
  })

  test('beside a page are repaired where pages are named by their files', async () => {
    expect((await look(`${byFile}[x](grind)`)).seen).toEqual(['links/missing-target content/cmd/use.md:4 +'])
  })

  test('beside a page work where most pages are named so, below a root that nobody knows', async () => {
    const addresses = ['grind', 'sift', 'pack', 'grind', 'sift'].map((name) => `[a](/mill/v9/${name})`).join(' ')
    const { findings } = await look(`${byFile}${addresses}\n[x](grind)`)
    expect(findings.filter(({ line }) => line === 5)).toEqual([])
    expect(findings.filter(({ fix }) => fix)).toEqual([])
  })
})

test.each([
  ['vendor/kit/README.md', false],
  ['src/__fixtures__/a.md', false],
  ['tests/parser/fixtures/a.md', false],
  ['docs/vendor/kit.md', true],
  ['docs/fixtures/a.md', true],
])('what others tend, and what is wrong on purpose for tests, is left alone: %s', async (path, told) => {
  const view = memoryView({ [path]: '[x](gone.md)', 'README.md': '' })
  expect(await examine(brokenLinks, view)).toHaveLength(told ? 1 : 0)
  const folder = path.slice(0, path.lastIndexOf('/'))
  expect(await examine(brokenLinks, view, { root: folder })).toHaveLength(1)
})
