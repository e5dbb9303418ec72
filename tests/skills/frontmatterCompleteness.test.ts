import { describe, expect, test } from 'vitest'
import { frontmatterCompleteness } from '../../engine/skills/frontmatterCompleteness/frontmatterCompleteness.ts'
import { garden } from './garden.ts'

const names = ['Apples', 'Bread', 'Cheese', 'Dates', 'Eggs']
const folder = (fields: (name: string) => string) =>
  Object.fromEntries(names.map((name) => [`food/${name.toLowerCase()}.md`, `---\n${fields(name)}---\n\n# ${name}\n`]))

describe('frontmatter-completeness', () => {
  test('sets the title where it is the heading on every other page', async () => {
    const files = { ...folder((name) => `title: ${name}\n`), 'food/figs.md': '# Figs\n\nText.\n' }
    const { after, findings } = await garden(frontmatterCompleteness, files)
    expect(after['food/figs.md']).toBe('---\ntitle: Figs\n---\n\n# Figs\n\nText.\n')
    expect(findings[0]!.evidence).toContain('on all of them it equals the heading')
  })

  test('sets a value that all other pages share', async () => {
    const files = {
      ...folder((name) => `name: ${name}\nlicense: CC-BY-4.0\n`),
      'food/figs.md': '---\nname: Figs\n---\n\nText.\n',
    }
    const { after } = await garden(frontmatterCompleteness, files)
    expect(after['food/figs.md']).toBe('---\nname: Figs\nlicense: CC-BY-4.0\n---\n\nText.\n')
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
    ['another folder', { ...folder((name) => `title: ${name}\n`), 'tools/axe.md': '# Axe\n' }],
  ])('leaves alone %s', async (_, files) => {
    expect((await garden(frontmatterCompleteness, files as Record<string, string>)).seen).toEqual([])
  })

  test('does not touch frontmatter that cannot be read', async () => {
    const files = { ...folder((name) => `title: ${name}\n`), 'food/figs.md': '---\ntitle: [\n---\n\n# Figs\n' }
    expect((await garden(frontmatterCompleteness, files)).after['food/figs.md']).toBe(files['food/figs.md'])
  })
})
