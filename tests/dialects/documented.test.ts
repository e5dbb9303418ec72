import { describe, expect, test } from 'vitest'
import { bitbucket } from '../../engine/dialects/bitbucket/bitbucket.ts'
import { docfx } from '../../engine/dialects/docfx/docfx.ts'
import { gitea } from '../../engine/dialects/gitea/gitea.ts'
import { gitlab } from '../../engine/dialects/gitlab/gitlab.ts'
import { dialects } from '../../engine/dialects/index.ts'
import { mdbook } from '../../engine/dialects/mdbook/mdbook.ts'
import { mdx } from '../../engine/dialects/mdx/mdx.ts'
import { obsidian } from '../../engine/dialects/obsidian/obsidian.ts'
import { given, idsOf, openGiven } from './given.ts'
import { tools } from './tools.ts'

const page = "# What's new?\n\n## A -- B\n\n## A - B\n\n## `x_y` & 2 *more*\n\n## 2024\n\n## A -- B\n"

describe('dialects that only documentation tells of', () => {
  test('GitLab makes one hyphen of several, and does not leave digits alone', () => {
    const site = openGiven(gitlab, { '.gitlab-ci.yml': '', 'a.md': page })
    expect(idsOf(site, 'a.md')).toEqual(['whats-new', 'a-b', 'a-b-1', 'x_y-2-more', 'anchor-2024', 'a-b-2'])
  })

  test('Gitea and Forgejo make a hyphen of each blank', () => {
    const site = openGiven(gitea, { '.forgejo/workflows/a.yml': '', 'a.md': page })
    expect(idsOf(site, 'a.md')).toEqual(['whats-new', 'a----b', 'a---b', 'x_y--2-more', '2024', 'a----b-1'])
  })

  test('Bitbucket puts its own name before every id', () => {
    const site = openGiven(bitbucket, { 'bitbucket-pipelines.yml': '', 'a.md': page })
    expect(idsOf(site, 'a.md')).toEqual([
      'markdown-header-whats-new',
      'markdown-header-a-b',
      'markdown-header-a-b_1',
      'markdown-header-x_y-2-more',
      'markdown-header-2024',
      'markdown-header-a-b_2',
    ])
  })

  test('mdBook serves a README as its folder, and reads own ids', () => {
    const site = openGiven(mdbook, {
      'book.toml': '[book]\nsrc = "text"\n[output.html]\nsite-url = "/book/"\n',
      'text/SUMMARY.md': '- [A](a.md)\n',
      'text/README.md': '',
      'text/a.md': '# Über uns\n\n## Own {#mine}\n\n## Own\n',
      'text/b.md': '{{#include a.md}}\n',
    })
    expect(idsOf(site, 'text/a.md')).toEqual(['über-uns', 'mine', 'own'])
    expect(site.addressOf('text/README.md')).toBe('/book/')
    expect(site.addressOf('text/a.md')).toBe('/book/a.html')
    expect(site.addressOf('text/SUMMARY.md')).toBeUndefined()
    expect(site.anchorsOf('text/b.md').open).toBeDefined()
  })

  test('docfx names headings without letters, and tabs are none', () => {
    const site = openGiven(docfx, { 'docfx.json': '{}', 'a.md': '## $$\n\n## $?\n\n# [Linux](#tab/linux)\n' })
    expect(idsOf(site, 'a.md')).toEqual(['section', 'section-1', 'tab/linux'])
  })

  test('Obsidian links name headings by their text, and blocks by their names', () => {
    const site = openGiven(obsidian, {
      'vault/.obsidian/app.json': '{}',
      'vault/Boat.md': '# Hull shape\n\nThe keel. ^keel1\n\n- An entry ^entry-2\n\n## A #tag: [x]\n',
    })
    expect(idsOf(site, 'vault/Boat.md')).toEqual(['Hull shape', '^keel1', '^entry-2', 'A tag: x'])
  })

  test('comments of MDX name headings where a site writes them so', () => {
    const site = openGiven(mdx, {
      'next.config.js': '',
      'src/a.md': '## 状態 {/*state*/}\n\n## 二 {/*two*/}\n\n## Three {/*three*/}\n\n## Plain\n',
    })
    expect(idsOf(site, 'src/a.md')).toEqual(['state', 'two', 'three', 'plain'])
  })

  test('a site that is only recognised has no rules, and says so', () => {
    const found = dialects.flatMap((dialect) =>
      dialect.recognise(given({ 'docs/.eleventy.js': '', 'docs/a.md': '' })).map((one) => [dialect.id, one] as const),
    )
    expect(found).toMatchObject([['eleventy', { folder: 'docs', unread: ['everything'] }]])
  })

  test('what says that it was checked has a tool that checks it', () => {
    const judged = new Set(tools.map(({ dialect }) => dialect))
    const wrong = dialects.filter(({ id, knowledge }) => (knowledge === 'checked') !== judged.has(id))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})
