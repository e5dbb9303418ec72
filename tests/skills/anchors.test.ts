import { describe, expect, it } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { applyFixes } from '../support/applyFixes.ts'
import { memoryView } from '../support/memoryView.ts'
import { skillContext } from '../support/skillContext.ts'

const PAGE =
  '# Guide\n\n## Setting up\n\n## Usage\n\n## Usage\n\n## What `x<y>` means!\n\n<h2>In HTML</h2>\n\n<a name="old"></a>\n\n## Own {#custom}\n\n## Ångström\n'

async function examine(text: string, extra: Record<string, string> = {}) {
  const files = { 'README.md': text, 'docs/guide.md': PAGE, 'docs/README.md': PAGE, 'src/main.c': 'int x;', ...extra }
  return brokenAnchors.examine(skillContext(memoryView(new Map(Object.entries(files)))))
}

describe('an anchor that is there', () => {
  it.each([
    'guide.md#setting-up',
    'guide.md#usage-1',
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

  it('may be taken in from another page', async () => {
    expect(await examine('[x](#elsewhere)\n\n{{#include other.md}}\n')).toEqual([])
  })
})

describe('a lost anchor is repaired', () => {
  it.each([
    ['case', 'Setting-Up', 'setting-up'],
    ['punctuation', 'setting_up', 'setting-up'],
    ['a number that is gone', 'guide-1', 'guide'],
    ['a typing slip', 'seting-up', 'setting-up'],
  ])('%s', async (_what, before, after) => {
    const text = `See [x](docs/guide.md#${before} "T").`
    expect(applyFixes(text, 'README.md', await examine(text))).toBe(`See [x](docs/guide.md#${after} "T").`)
  })

  it('when its heading was given a few more words', async () => {
    const text = '[x](#how-to-build-it)\n\n## How to build it quickly\n\n## How to test\n'
    expect(applyFixes(text, 'README.md', await examine(text))).toContain('(#how-to-build-it-quickly)')
  })
})

describe('a lost anchor without one right answer', () => {
  it('is not repaired into another number', async () => {
    const [finding] = await examine('[x](#version-1)\n\n## Version 2\n')
    expect(finding?.fix).toBeUndefined()
    expect(finding?.options).toEqual(['#version-2'])
  })

  it('names the other page that has it', async () => {
    const [finding] = await examine('[x](#far-away)\n', { 'docs/far.md': '# Far away' })
    expect(finding).toMatchObject({ rule: 'anchors/missing', line: 1, options: ['docs/far.md#far-away'] })
  })
})
