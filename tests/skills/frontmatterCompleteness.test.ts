import { describe, expect, test } from 'vitest'
import { frontmatterCompleteness } from '../../engine/skills/frontmatterCompleteness/frontmatterCompleteness.ts'
import { garden } from './garden.ts'

const names = ['Apples', 'Bread', 'Cheese', 'Dates', 'Eggs']
const folder = (fields: (name: string) => string) =>
  Object.fromEntries(names.map((name) => [`food/${name.toLowerCase()}.md`, `---\n${fields(name)}---\n\n# ${name}\n`]))

describe('frontmatter-completeness', () => {
  test('sets the title where it is the heading on every other page', async () => {
    const files = {
      ...folder((name) => `title: ${name}\n`),
      'food/figs.md': '---\ntags: [a]\n---\n\n# Figs\n\nText.\n',
    }
    const { after, findings } = await garden(frontmatterCompleteness, files)
    expect(after['food/figs.md']).toBe('---\ntags: [a]\ntitle: Figs\n---\n\n# Figs\n\nText.\n')
    expect(findings[0]!.evidence).toContain('on all of them it equals the heading')
  })

  test.each(['lang: en', 'layout: recipe'])('sets how a page is shown: %s', async (field) => {
    const files = {
      ...folder((name) => `name: ${name}\n${field}\n`),
      'food/figs.md': '---\r\nname: Figs\r\n---\r\n\r\nText.\r\n',
    }
    const { after } = await garden(frontmatterCompleteness, files)
    expect(after['food/figs.md']).toBe(`---\r\nname: Figs\r\n${field}\r\n---\r\n\r\nText.\r\n`)
  })

  test.each([
    'status: done',
    'deciders: Ada',
    'license: MIT',
    'published: true',
    'reviewed: 2026-01-01',
    'approved_by: Ada',
    'assignee: Ada',
    'author: Ada',
    'schema: 2.0.0',
  ])('asks, and never writes, what may be a fact or a decision: %s', async (field) => {
    const files = { ...folder(() => `${field}\n`), 'food/figs.md': '---\nname: Figs\n---\n\nNobody has decided.\n' }
    const { seen } = await garden(frontmatterCompleteness, files)
    expect(seen).toEqual(['frontmatter/missing-field food/figs.md:1'])
  })

  test('begins no frontmatter on a page that has none, which could publish it', async () => {
    const files = { ...folder((name) => `title: ${name}\n`), 'food/figs.md': '# Figs\n' }
    expect((await garden(frontmatterCompleteness, files)).seen).toEqual(['frontmatter/missing-field food/figs.md:1'])
  })

  test('writes no language that the words of the page are not in', async () => {
    const text = 'Les figues sont dans le panier et la table est pour vous avec du pain.'
    const files = { ...folder(() => 'lang: en\n'), 'food/figues.md': `---\nname: Figues\n---\n\n${text}\n` }
    expect((await garden(frontmatterCompleteness, files)).seen).toEqual(['frontmatter/missing-field food/figues.md:1'])
  })

  test('tells many gaps of one field once, with their number', async () => {
    const more = Array.from({ length: 7 }, (_, one) => [`food/x${one}.md`, '---\nname: x\n---\n'] as const)
    const usual = Array.from({ length: 30 }, (_, one) => [`food/y${one}.md`, `---\nowner: p${one}\n---\n`] as const)
    const { findings } = await garden(frontmatterCompleteness, Object.fromEntries([...more, ...usual]))
    expect(findings).toMatchObject([{ path: 'food/x0.md', count: 7 }])
  })

  test('only asks where the values differ', async () => {
    const files = { ...folder((name) => `owner: ${name}\n`), 'food/figs.md': '# Figs\n' }
    const { findings } = await garden(frontmatterCompleteness, files)
    expect(findings).toMatchObject([
      { rule: 'frontmatter/missing-field', path: 'food/figs.md', options: ['add `owner`'] },
    ])
    expect(findings[0]!.fix).toBeUndefined()
  })

  test.each([
    ['a library without frontmatter', Object.fromEntries(names.map((name) => [`food/${name}.md`, `# ${name}\n`]))],
    ['a field that few pages have', { ...folder(() => ''), 'food/figs.md': '---\ntitle: Figs\n---\n' }],
    [
      'what a page may lack on purpose',
      { ...folder((name) => `weight: ${name.length}\n`), 'food/figs.md': '# Figs\n' },
    ],
    ['index pages', { ...folder((name) => `title: ${name}\n`), 'food/README.md': '# Food\n' }],
    ['an empty value', { ...folder(() => 'keywords: []\n'), 'food/figs.md': '---\nname: Figs\n---\n' }],
    ['another folder', { ...folder((name) => `title: ${name}\n`), 'tools/axe.md': '# Axe\n' }],
  ])('leaves alone %s', async (_, files) => {
    expect((await garden(frontmatterCompleteness, files as Record<string, string>)).seen).toEqual([])
  })

  test('does not touch frontmatter that cannot be read', async () => {
    const files = { ...folder((name) => `title: ${name}\n`), 'food/figs.md': '---\ntitle: [\n---\n\n# Figs\n' }
    expect((await garden(frontmatterCompleteness, files)).after['food/figs.md']).toBe(files['food/figs.md'])
  })
})
