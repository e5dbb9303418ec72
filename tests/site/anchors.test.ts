import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readIds } from '../../engine/dialects/reading/readIds.ts'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { isMarkdown } from '../../engine/documents/markdown/isMarkdown.ts'
import type { View } from '../../engine/documents/view.ts'
import { listAnchors } from '../../engine/skills/reader/listAnchors.ts'
import { openLibrarySites } from '../../engine/skills/reader/openLibrarySites.ts'
import { renderMarkdown } from '../../site/markdown/renderMarkdown.ts'
import { testReader } from '../support/examine.ts'
import { folderView } from '../support/folderView.ts'
import { memoryView } from '../support/memoryView.ts'

/** Renders a page as the site does, and tells its HTML and which ids that the skills count on are not in it. */
function open(view: View) {
  const sites = openLibrarySites()(view, '')
  const outlines = testReader().outlines(view)
  return (path: string) => {
    const anchors = listAnchors(sites.of(path), path, () => outlines(path).anchors)
    const file = view.text(path) ?? ''
    const text = bodyOf(file)
    const html = renderMarkdown(text, {
      resolve: (url) => ({ kind: 'page', href: url }),
      below: 0,
      mdx: path.endsWith('.mdx'),
      anchors,
      before: file.slice(0, file.length - text.length).split('\n').length - 1,
    })
    const ids = readIds(html)
    return { html, lost: anchors.map(({ id }) => id).filter((id) => !ids.has(id)) }
  }
}

const page = '---\ntitle: T\n---\n\n# Big News\n\n## C++ & Co -- yes\n\n## Again\n\n## Again\n\n<b id="raw">x</b>\n'

describe('a page of a small library has the ids that its own tool makes', () => {
  test.each([
    ['a plain repository', {}, 'a.md', page, '<h2 id="again-1">'],
    ['MkDocs', { 'mkdocs.yml': 'site_name: K\n' }, 'docs/a.md', page, '<h2 id="again_1">'],
    ['Hugo', { 'hugo.toml': 'title = "K"\n' }, 'content/a.md', `${page}\n## Own {#mine}\n`, 'id="mine"'],
    [
      'Docusaurus',
      { 'docusaurus.config.js': "module.exports = { title: 'K', url: 'https://k.example', baseUrl: '/' }\n" },
      'docs/a.mdx',
      `${page.replace('<b id="raw">x</b>', '')}\n## Own {#mine}\n`,
      '<h2 id="mine">',
    ],
    [
      'mdBook',
      { 'book.toml': '[book]\ntitle = "K"\n', 'src/SUMMARY.md': '- [A](a.md)\n' },
      'src/a.md',
      page,
      'id="raw"',
    ],
  ])('%s', (_what, settings, path, text, expected) => {
    const { html, lost } = open(memoryView({ ...settings, [path]: text }))(path)
    expect(html).toContain(expected)
    expect(lost).toEqual([])
  })

  test('each id stands once, where its heading is', () => {
    const { html } = open(memoryView({ 'mkdocs.yml': 'site_name: K\n', 'docs/a.md': page }))('docs/a.md')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toContain('again-1')
  })
})

test('an id that was made elsewhere is an empty anchor where it stood, and cannot leave its attribute', () => {
  const made = renderMarkdown('# One\n\nText.\n\nMore.\n', {
    resolve: (href) => ({ kind: 'page', href }),
    below: 0,
    anchors: [{ id: 'here', line: 5, by: 'html' }, { id: 'x"><script>' }],
  })
  expect(made).toMatch(/<p>Text.<\/p>\s*<a id="here"><\/a><p>More/)
  expect(made.split('\n')[0]).toBe('<a id="x&#x22;><script>"></a><h1 id="one">One</h1>')
  const shown = renderMarkdown('- '.repeat(20_000), {
    resolve: (href) => ({ kind: 'page', href }),
    below: 0,
    anchors: [{ id: 'x"><script>' }],
  })
  expect(shown.slice(0, 40)).toBe('<a id="x&quot;>&lt;script>"></a><p class')
})

/** Trees that are not part of the repository; where one is absent, nothing is walked. */
const trees = ['etcd', 'kubernetes-community', 'mkdocs-material', 'react-ja', 'redux', 'rust-book', 'vue']
const sample = 12

describe('a sample of real pages has every id that the skills count on', () => {
  for (const tree of trees) {
    const folder = fileURLToPath(new URL(`../../../shared/corpus/${tree}`, import.meta.url))
    test.skipIf(!existsSync(folder))(
      tree,
      () => {
        const view = folderView(folder)
        const pages = [...view.files('')].filter(isMarkdown)
        const step = Math.max(1, Math.floor(pages.length / sample))
        const read = open(view)
        const lost = pages.flatMap((path, at) => (at % step === 0 ? read(path).lost.map((id) => `${path}#${id}`) : []))
        expect(lost).toEqual([])
      },
      60_000,
    )
  }
})
