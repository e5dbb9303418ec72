import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkBuilt } from '../../engine/check/checkBuilt.ts'
import { worldPath } from '../../engine/collections/settings.ts'
import { openBuiltSite } from '../../engine/dialects/builtSite.ts'
import { readIds } from '../../engine/dialects/reading/readIds.ts'
import { openBuiltFolders } from '../../engine/opening/openBuiltFolders.ts'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { openSkillReader } from '../../engine/skills/openSkillReader.ts'
import { lookAt } from '../support/examine.ts'
import { viewOf } from '../support/given.ts'
import { memoryView } from '../support/memoryView.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function write(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'vivarium-built-'))
  folders.push(root)
  put(root, files)
  return root
}

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

describe('the ids of a built page', () => {
  test('are those of elements and the names of anchors, in every spelling of HTML', () => {
    const html = `<h1 id="one">1</h1><h2 id='two'>2</h2><p ID=three><a name="four &amp; 4"></a><input name="five">`
    expect([...readIds(html)]).toEqual(['one', 'two', 'three', 'four & 4'])
  })

  test('are none of what is text for programs', () => {
    const html = `<script>x = '<b id="a">' // <!--</script><!-- <b id="b"> --><style></style >`
    expect([...readIds(`${html}<template><i id="c"></template><p id="d">`)]).toEqual(['d'])
    expect([...readIds('<p id="a"><script><p id="b">')]).toEqual(['a'])
  })

  test.each(['<script>', '<script', '<!--', '<a id="', '<a id=x ', "<a name='", '</script', '<style></styl'])(
    'are read at once, whatever nobody closes: %s',
    (piece) => {
      const started = performance.now()
      readIds(piece.repeat(40_000))
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})

test('an address leads to the file that a server answers it with', () => {
  const files = ['index.html', 'a.html', 'b/index.html', 'c.pdf', 'd e/index.html']
  const { fileAt } = openBuiltSite(new Map(files.map((path) => [path, undefined])))
  const found = ['/', '/a', '/a/', '/a.html', '/b', '/b/', '/b/index.html', '/c.pdf', '/d e/?q#f'].map(fileAt)
  const [front, a, b, c, d] = files
  expect(found).toEqual([front, a, a, a, b, b, b, c, d])
  expect([fileAt('/c'), fileAt('/x/'), fileAt('/a/index')]).toEqual([undefined, undefined, undefined])
})

describe('a folder of built HTML', () => {
  test('is read again only where it was built again', async () => {
    const root = write({ 'out/index.html': '<p id="a">', 'out/b/index.html': '<p id="b">', 'out/c.png': 'c' })
    const read = openBuiltFolders(root)
    const first = await read('out')
    expect(first?.idsOf('index.html')?.has('a')).toBe(true)
    expect(first?.fileAt('/c.png')).toBe('c.png')
    expect(await read('out')).toBe(first)
    put(root, { 'out/index.html': '<p id="other">' })
    const next = await read('out')
    expect(next?.idsOf('index.html')?.has('a')).toBe(false)
    expect(next?.idsOf('b/index.html')).toBe(first?.idsOf('b/index.html'))
  })

  test('is none where nothing is, or where it leads out of the world', async () => {
    const elsewhere = write({ 'index.html': '<p id="a">' })
    const root = write({ 'page.html': '', 'out/index.html': '' })
    symlinkSync(elsewhere, join(root, 'away'))
    symlinkSync(join(elsewhere, 'index.html'), join(root, 'out/away.html'))
    const read = openBuiltFolders(root)
    const found = await Promise.all(['none', 'page.html', 'away', `../${elsewhere.split('/').at(-1)}`].map(read))
    expect(found).toEqual([undefined, undefined, undefined, undefined])
    expect((await read('out'))?.fileAt('/away')).toBeUndefined()
  })
})

describe('what works in the built site is never called broken', () => {
  const links =
    '[page](made.md) [anchor](guide.md#by-theme) [both](made.md#there) [own](#of-theme) [gone](gone.md)\n\n' +
    '[lost](guide.md#nowhere) [without](made.md#nowhere) ![picture](drawn.png)\n'
  const html = {
    'index.html': '<h1 id="start">Start</h1><p id="of-theme">',
    'guide/index.html': '<h1 id="guide">Guide</h1><p id="by-theme">',
    'made/index.html': '<p id="there">',
    'drawn.png': '',
  }
  const mkdocs = { 'mkdocs.yml': 'site_name: K\nsite_url: https://k.example/kit/\n' }

  const find = async (files: Record<string, string>, built?: Record<string, string>) => {
    const reader = openSkillReader({
      lastChanged: async () => new Map(),
      pause: async () => {},
      ...(built && { built: openBuiltFolders(write(built)) }),
    })
    const look = { ...lookAt(memoryView(files), { root: 'docs' }), built: 'out' }
    return (await reader.examine([brokenLinks, brokenAnchors], look)).flat().map(({ message }) => message)
  }
  const under = (lead: string, files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${lead}/${path}`, text]))

  test.each([
    ['of no known kind', {}, under('out', html)],
    ['with its base path', mkdocs, under('out', html)],
    ['built below its folder', {}, under('out/docs', html)],
  ])('a site %s', async (_what, settings, built) => {
    const files = { ...settings, 'docs/index.md': `# Start\n\n${links}`, 'docs/guide.md': '# Guide\n' }
    const without = await find(files)
    for (const word of ['made.md', 'by-theme', 'of-theme', 'gone.md', 'nowhere', 'drawn.png'])
      expect(without.join(), word).toContain(word)
    const found = await find(files, built)
    expect(found).toHaveLength(2)
    expect(found.join()).toMatch(/`gone\.md`.*`guide\.md#nowhere`/)
  })
})

test('the folder is what the settings name, and a look may name another', async () => {
  const asked: string[] = []
  const built = async (folder: string) => void asked.push(folder)
  const reader = openSkillReader({ lastChanged: async () => new Map(), pause: async () => {}, built })
  const settings = 'name: W\nversion: 2\ncreated: 2026-11-22T10:00:00.000Z\nlibrary: { root: docs, built: ./public/ }\n'
  const view = viewOf({ [worldPath]: settings, 'docs/a.md': '# A\n' })
  await reader.examine([brokenLinks], lookAt(view, { root: 'docs' }))
  await reader.examine([brokenLinks], lookAt(view, { root: 'docs', built: 'site' }))
  await reader.examine([brokenLinks], lookAt(memoryView({ 'docs/a.md': '# A\n' }), { root: 'docs' }))
  expect(asked).toEqual(['public', 'site'])

  const told = (there: readonly string[], given?: string) =>
    checkBuilt({ hasFile: (path) => there.includes(path) }, view, given)
  expect(told([])).toMatchObject([{ rule: 'library/built', path: worldPath, line: 4, got: 'public' }])
  expect(told([], 'site')).toMatchObject([{ rule: 'library/built', got: 'site' }])
  expect(told(['../site'], '../site')).toHaveLength(1)
  expect(told(['public', 'site'])).toEqual([])
  expect(told(['site'], 'site')).toEqual([])
})
