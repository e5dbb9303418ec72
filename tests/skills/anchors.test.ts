import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { applyFixes } from '../support/applyFixes.ts'
import { memoryView } from '../support/memoryView.ts'
import { examine as look } from '../support/examine.ts'

const pageText =
  '# Guide\n\n## Setting up\n\n## Usage\n\n## Usage\n\n## What `x<y>` means!\n\n<h2>In HTML</h2>\n\n' +
  '<a name="old"></a>\n\n## Own {#custom}\n\n## Ångström\n'

async function examine(text: string, extra: Record<string, string> = {}) {
  const files = {
    'README.md': text,
    'docs/guide.md': pageText,
    'docs/README.md': pageText,
    'src/main.c': 'int x;',
    ...extra,
  }
  return look(brokenAnchors, memoryView(files))
}

describe('an anchor that is there', () => {
  test.each([
    'guide.md#setting-up',
    'guide.md#usage-1',
    'guide.md#usage_1',
    'guide.md#what-xy-means',
    'guide.md#in-html',
    'guide.md#old',
    'guide.md#custom',
    'guide.md#%C3%A5ngstr%C3%B6m',
    'guide.html#usage',
    'guide.md#user-content-usage',
    'guide.md#top',
    'guide.md#:~:text=Usage',
    'guide.md#',
    '#usage',
  ])('is left alone: %s', async (way) => {
    expect(
      await examine(
        `## Usage\n\n[x](${way.startsWith('#') ? way : `docs/${way}`}) [y](src/main.c#L10) [z](docs/#usage)`,
      ),
    ).toEqual([])
  })

  test('may be taken in from another page', async () => {
    expect(await examine('[x](#elsewhere)\n\n{{#include other.md}}\n')).toEqual([])
  })
})

describe('a lost anchor is repaired', () => {
  test.each([
    ['case', 'Setting-Up', 'setting-up'],
    ['punctuation', 'setting_up', 'setting-up'],
    ['a number that is gone', 'guide-1', 'guide'],
    ['a typing slip', 'seting-up', 'setting-up'],
  ])('%s', async (_what, before, after) => {
    const text = `See [x](docs/guide.md#${before} "T").`
    expect(applyFixes(text, 'README.md', await examine(text))).toBe(`See [x](docs/guide.md#${after} "T").`)
  })

  test('when its heading was given a few more words', async () => {
    const text = '[x](#how-to-build-it)\n\n## How to build it quickly\n\n## How to test\n'
    expect(applyFixes(text, 'README.md', await examine(text))).toContain('(#how-to-build-it-quickly)')
  })
})

describe('a heading in other words', () => {
  test.each([
    ['a word added to a single one', 'install', '## Quick install\n\n## Usage\n', 'quick-install'],
    ['a word added to one of two', 'vector-parts', '## Vector parts today\n\n## Range parts\n', 'vector-parts-today'],
    ['a word replaced', 'run-your-tests', '## Run your checks\n\n## Usage\n', 'run-your-checks'],
  ])('is followed: %s', async (_what, before, page, after) => {
    const text = `[x](#${before})\n\n${page}`
    expect(applyFixes(text, 'README.md', await examine(text))).toContain(`[x](#${after})`)
  })

  test.each([
    ['two headings have all the words', '[x](#install)\n\n## Quick install\n\n## Install later\n'],
    ['other pages have that very heading', '[x](#leads)\n\n## Former leads\n', '# Former leads'],
    ['a link already names it', '[x](#run-your-tests) [y](#run-your-checks)\n\n## Run your checks\n'],
  ])('is left to a person when %s', async (_what, text, other = '') => {
    const [finding] = await examine(text, { 'other.md': other })
    expect(finding).toBeDefined()
    expect(finding).not.toHaveProperty('fix')
    expect(finding?.options?.length).toBeGreaterThan(0)
  })
})

describe('a table of contents', () => {
  test('does not send two entries to one heading', async () => {
    const text =
      '- [Open a request (PR)](#open-a-request-pr)\n- [Opens a request (PR)](#opens-a-request-pr)\n\n' +
      '## Open a request\n\n## Opens a request (PR)\n'
    expect(applyFixes(text, 'README.md', await examine(text))).toContain('- [Open a request (PR)](#open-a-request)\n')
  })

  test('keeps the number of a second heading that is gone', async () => {
    const [finding] = await examine('- [Owners](#owners)\n- [Owners](#owners-1)\n\n## Owners\n')
    expect(finding?.options).toEqual(['#owners'])
    expect(finding).not.toHaveProperty('fix')
  })
})

test('prefers the id that is one slip away to the heading that is two', async () => {
  const text = '[x](#pree-close)\n\n### preClose\n<a id="pre-close"></a>\n'
  expect(applyFixes(text, 'README.md', await examine(text))).toContain('[x](#pre-close)')
})

describe('a lost anchor without one right answer', () => {
  test('is not repaired into another number', async () => {
    const [finding] = await examine('[x](#version-1)\n\n## Version 2\n')
    expect(finding?.fix).toBeUndefined()
    expect(finding?.options).toEqual(['#version-2'])
  })

  test('names the other page that has it', async () => {
    const [finding] = await examine('[x](#far-away)\n', { 'docs/far.md': '# Far away' })
    expect(finding).toMatchObject({ rule: 'anchors/missing', line: 1, options: ['docs/far.md#far-away'] })
  })
})
