import { describe, expect, test } from 'vitest'
import { nearDuplicates } from '../../engine/skills/nearDuplicates/nearDuplicates.ts'
import { garden } from './garden.ts'

const water =
  'Water the beds in the early morning, before the sun reaches them, ' +
  'and give each bed as much as it takes to wet the soil two fingers deep; ' +
  'in a dry week do it again on the third evening, but never at noon, when the leaves would burn, ' +
  'and never from above, because wet leaves invite mildew and the fungus that took the tomatoes of last year.'
const drifted = water.replace('two fingers', 'three fingers')
const other = water.split(' ').toReversed().join(' ')

describe('near-duplicates', () => {
  test('finds a passage that drifted apart between two pages', async () => {
    const { findings } = await garden(nearDuplicates, {
      'a.md': `# A\n\n${water}\n`,
      'b.md': `# B\n\nText.\n\n${drifted}\n`,
    })
    expect(findings).toMatchObject([{ rule: 'duplicates/shared-text', path: 'a.md', line: 3 }])
    expect(findings[0]!.message).toContain('b.md; 1 of 1 passages have drifted apart')
    expect(findings[0]!.evidence).toContain('a.md:3 = b.md:5')
    expect(findings[0]!.fix).toBeUndefined()
  })

  test('reports boilerplate once', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, `# ${name}\n\n${water}\n`]),
    )
    const { findings } = await garden(nearDuplicates, files)
    expect(findings).toMatchObject([{ rule: 'duplicates/boilerplate', path: 'a.md' }])
    expect(findings[0]!.message).toContain('stand in 6 pages')
  })

  test('removes a paragraph that stands twice in a row', async () => {
    const { after, findings } = await garden(nearDuplicates, { 'a.md': `# A\n\n${water}\n\n${water}\n\nEnd.\n` })
    expect(after['a.md']).toBe(`# A\n\n${water}\n\nEnd.\n`)
    expect(findings).toMatchObject([{ rule: 'duplicates/repeated-paragraph', line: 5 }])
  })

  test.each([
    ['the same words in another order', { 'a.md': `${water}\n`, 'b.md': `${other}\n` }],
    ['short passages', { 'a.md': 'Water the beds in the morning.\n', 'b.md': 'Water the beds in the morning.\n' }],
    ['short repetitions', { 'a.md': 'Row, row, row.\n\nRow, row, row.\n' }],
    ['repetitions apart from each other', { 'a.md': `${water}\n\n## B\n\n${water}\n` }],
    ['code', { 'a.md': `\`\`\`\n${water}\n\`\`\`\n`, 'b.md': `\`\`\`\n${water}\n\`\`\`\n` }],
    ['records', { 'minutes/2024-01.md': `${water}\n`, 'minutes/2024-02.md': `${water}\n` }],
    ['templates', { 'a.md': `${water}\n`, 'report-template.md': `${water}\n` }],
  ])('leaves alone %s', async (_, files) => {
    expect((await garden(nearDuplicates, files as unknown as Record<string, string>)).seen).toEqual([])
  })

  test('speaks of the page in scope, with evidence from elsewhere', async () => {
    const files = { 'a/a.md': `${water}\n`, 'b/b.md': `${water}\n` }
    expect((await garden(nearDuplicates, files, { scope: 'b' })).seen).toEqual(['duplicates/shared-text b/b.md:1'])
  })
})
