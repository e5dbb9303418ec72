import { describe, expect, test } from 'vitest'
import { brokenAnchors } from '../../engine/skills/brokenAnchors/brokenAnchors.ts'
import { brokenLinks } from '../../engine/skills/brokenLinks/brokenLinks.ts'
import { orphanPages } from '../../engine/skills/orphanPages/orphanPages.ts'
import { garden } from './garden.ts'
import { cpuTime } from '../documents/cpuTime.ts'
import { openPageTexts } from '../../engine/skills/reading/pageText.ts'
import { wikilinks } from '../../engine/skills/wikilinks/wikilinks.ts'

const vault = {
  '.obsidian/app.json': '{}',
  'Tea/Green leaves.md': '---\naliases: [Sencha]\n---\n\n# Green leaves\n\n## First water\n\nSixty degrees. ^warm\n',
  'Tea/cup.png': 'x',
  'Old/Green leaves.md': '# Green leaves\n',
}
const look = (text: string, more = {}, skill: Parameters<typeof garden>[0] = brokenLinks) =>
  garden(skill, { ...vault, 'Tea/Start.md': `# Start\n\n${text}\n`, ...more })
const anchors: Parameters<typeof garden>[0] = brokenAnchors

describe('links between double brackets, in a vault', () => {
  test.each([
    '[[Green leaves]]',
    '[[green Leaves|text]]',
    '[[Old/Green leaves]]',
    '![[cup.png|200]]',
    '[[Green leaves#First water]]',
    '[[Green leaves#^warm]]',
    '[[#Start]]',
    '[[Sencha]]',
    '| a |\n|---|\n| [[Green leaves\\|x]] |',
    '`[[Gone]]`',
    '```sh\nif [[ -f x ]]; then\n```',
  ])('%s is right', async (text) => {
    expect((await look(text)).seen).toEqual([])
    expect((await look(text, {}, anchors)).seen).toEqual([])
  })

  test.each([
    ['[[Green leavse|x]]', '[[Green leaves|x]]', brokenLinks],
    ['![[cupp.png|200]]', '![[cup.png|200]]', brokenLinks],
    ['[[Green leaves#First wter]]', '[[Green leaves#First water]]', anchors],
  ])('%s becomes %s', async (written, right, skill) => {
    expect((await look(written, {}, skill)).after['Tea/Start.md']).toContain(right)
  })

  test('a name that nothing resembles is told, and many of them once', async () => {
    expect((await look('[[Gone]]')).seen).toEqual(['links/missing-target Tea/Start.md:3'])
    const many = await look('[[Gone]] [[Black]] [[White]] [[Yellow]]')
    expect(many.findings.map(({ message }) => message)).toEqual([
      '4 links name notes that are not in this vault, perhaps not yet.',
    ])
  })

  test('a block that is not there is told', async () => {
    expect((await look('[[Green leaves#^cold]]', {}, anchors)).seen).toEqual(['anchors/missing Tea/Start.md:3'])
  })
})

test('without settings, a vault is known by its links, and keeps pages from being orphans', async () => {
  const files = {
    'Start.md': '# Start\n\n[[Leaf]] [[Water]] [[Cup]] [[Leav]]\n',
    'Leaf.md': '# Leaf\n\n[[Start]]\n',
    'Water.md': '# Water\n',
    'Cup.md': '# Cup\n',
  }
  expect((await garden(orphanPages, files)).seen).toEqual([])
  expect((await garden(brokenLinks, files)).seen).toEqual(['links/missing-target Start.md:3 +'])
  const plain = { ...files, 'Start.md': '[[Leav]] [a](Leaf.md) [b](Water.md) [c](Cup.md)\n' }
  expect((await garden(brokenLinks, plain)).seen).toEqual([])
})

test.each(['[[', '[[a#', '[[a|', '![[a#b'])('%s over and over costs no time', (piece) => {
  const page = openPageTexts()(piece.repeat(40_000))
  expect(
    cpuTime(() => wikilinks.read({ ...page, outline: { headings: [], links: [], anchors: new Set() } })).milliseconds,
  ).toBeLessThan(3000)
})
