import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { examine } from '../support/examine.ts'
import { memoryView } from '../support/memoryView.ts'

/** What links and anchors of a library are called broken, as `page:line rule`. */
async function broken(files: Readonly<Record<string, string>>, root = ''): Promise<readonly string[]> {
  const view = memoryView(new Map(Object.entries(files)))
  const found = [...(await examine(brokenLinks, view, { root })), ...(await examine(brokenAnchors, view, { root }))]
  return found.map(({ path, line, rule }) => `${path}:${line} ${rule}`)
}

describe('a page of a site is read as its site reads it', () => {
  test('Hugo serves a page as a folder in lower case, and says so of a link that is wrong', async () => {
    const files = {
      'hugo.toml': 'baseURL = "https://example.org/kit/"\n',
      'content/guide/FirstSteps.md': '---\ntitle: First\n---\n\n## Start here\n',
      'content/guide/next.md': '[a](/kit/guide/firststeps/#start-here) [b](../firststeps/) ![c](../next.png)\n',
      'content/guide/next.png': '',
    }
    expect(await broken(files)).toEqual([])
    const wrong = { ...files, 'content/guide/other.md': '\n[a](/kit/guide/firststep/) [b](../firststeps/#start-her)\n' }
    expect(await broken(wrong)).toEqual([
      'content/guide/other.md:2 links/missing-target',
      'content/guide/other.md:2 anchors/missing',
    ])
  })

  test('links in comments of MDX and in what a build writes are no links', async () => {
    const config = "export default { baseUrl: '/', presets: [['classic', { docs: { routeBasePath: '/' } }]] }\n"
    const page = '# A\n\n{/* [notes](later-notes.mdx) */}\n\n[b](./b.mdx#own) [c](./gone.mdx)\n'
    const files = { 'docusaurus.config.js': config, 'docs/a.mdx': page, 'docs/b.mdx': '## Title {#own}\n' }
    expect(await broken(files)).toEqual(['docs/a.mdx:5 links/missing-target'])
  })

  test('what stands in tabs and admonitions of MkDocs is read', async () => {
    const settings = 'site_name: x\nmarkdown_extensions: [admonition, pymdownx.superfences, pymdownx.tabbed]\n'
    const page =
      '# A\n\n!!! note "See"\n    The [first](b.md) and the [second](bb.md).\n\n    ## Inside\n\n[x](#inside)\n'
    expect(await broken({ 'mkdocs.yml': settings, 'docs/a.md': page, 'docs/b.md': '# B\n' })).toEqual([
      'docs/a.md:4 links/missing-target',
    ])
  })

  test('of a site whose rules nobody knows only files are judged', async () => {
    const files = {
      '.eleventy.js': '',
      'a.md': '[a](/posts/b/) [b](c/) [d](./gone.md) [e](b.md#what)\n',
      'b.md': '# B\n',
    }
    expect(await broken(files)).toEqual(['a.md:1 links/missing-target'])
  })
})
