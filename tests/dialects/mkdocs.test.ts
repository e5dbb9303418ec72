import { describe, expect, test } from 'vitest'
import { mkdocs } from '../../engine/dialects/mkdocs/mkdocs.ts'
import { given, idsOf, openGiven } from './given.ts'

const tabs = `
markdown_extensions:
  - pymdownx.tabbed:
      combine_header_slug: true
      slugify: !!python/object/apply:pymdownx.slugs.slugify
        kwds:
          case: lower
`

describe('MkDocs, beyond what the recorded sites hold', () => {
  test('tabs are named after the heading above and their title, where the site says so', () => {
    const page = '## Install\n\n=== "On Linux"\n\n    apt\n\n=== "On macOS"\n\n    brew\n'
    const site = openGiven(mkdocs, { 'mkdocs.yml': tabs, 'docs/a.md': page })
    expect(idsOf(site, 'docs/a.md')).toEqual(['install', 'install-on-linux', 'install-on-macos'])
  })

  test('a snippet gives its lines or a section of it', () => {
    const site = openGiven(mkdocs, {
      'mkdocs.yml': 'markdown_extensions: [pymdownx.snippets]\n',
      'docs/a.md': '--8<-- "part.md:use"\n--8<-- "part.md:1:1"\n',
      'part.md': '## First\n<!-- --8<-- [start:use] -->\n## Use\n<!-- --8<-- [end:use] -->\n## Last\n',
    })
    expect(idsOf(site, 'docs/a.md')).toEqual(['use', 'first'])
  })

  test('what cannot be seen leaves the page open: a missing snippet, documentation from code', () => {
    const site = openGiven(mkdocs, {
      'mkdocs.yml': 'markdown_extensions: [pymdownx.snippets]\nplugins: [mkdocstrings]\n',
      'docs/a.md': '--8<-- "gone.md"\n',
      'docs/b.md': '# Api\n\n::: pond.Fish\n',
      'docs/c.md': '# Plain\n',
    })
    expect(site.anchorsOf('docs/a.md').open).toContain('gone.md')
    expect(site.anchorsOf('docs/b.md').open).toContain('pond.Fish')
    expect(site.anchorsOf('docs/c.md').open).toBeUndefined()
  })

  test('a snippet that takes in itself ends', () => {
    const site = openGiven(mkdocs, {
      'mkdocs.yml': 'markdown_extensions: [pymdownx.snippets]\n',
      'docs/a.md': '--8<-- "docs/a.md"\n--8<-- "docs/a.md"\n# End\n',
    })
    expect(idsOf(site, 'docs/a.md')).toContain('end')
  })

  test('hooks and macros are settings that nobody can read', () => {
    const files = given({ 'mkdocs.yml': 'hooks: [x.py]\nplugins:\n  - macros\n  - search\n' })
    expect(mkdocs.recognise(files)[0]?.unread).toEqual(['hooks', 'macros'])
  })

  test('an anchor that a snippet brings stands at the line that names the snippet', () => {
    const site = openGiven(mkdocs, {
      'mkdocs.yml': 'markdown_extensions: [pymdownx.snippets]\n',
      'docs/a.md': '# A\n\n--8<-- "part.md"\n\n## B\n',
      'part.md': 'Text.\n\n## P\n',
    })
    expect(site.anchorsOf('docs/a.md').anchors.map(({ id, line }) => [id, line])).toEqual([
      ['a', 1],
      ['p', 3],
      ['b', 5],
    ])
  })
})
