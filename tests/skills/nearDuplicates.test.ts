import { describe, expect, it } from 'vitest'
import { nearDuplicates } from '../../engine/skills/nearDuplicates/nearDuplicates.ts'
import { garden } from './garden.ts'

const WATER =
  'Water the beds in the early morning, before the sun reaches them, and give each bed as much as it takes to wet the soil ' +
  'two fingers deep; in a dry week do it again on the third evening, but never at noon, when the leaves would burn, and never ' +
  'from above, because wet leaves invite mildew and the fungus that took the tomatoes of last year.'
const DRIFTED = WATER.replace('two fingers', 'three fingers')
const OTHER = WATER.split(' ').toReversed().join(' ')

describe('near-duplicates', () => {
  it('finds a passage that drifted apart between two pages', async () => {
    const { findings } = await garden(nearDuplicates, {
      'a.md': `# A\n\n${WATER}\n`,
      'b.md': `# B\n\nText.\n\n${DRIFTED}\n`,
    })
    expect(findings).toMatchObject([{ rule: 'duplicates/shared-text', path: 'a.md', line: 3 }])
    expect(findings[0]!.message).toContain('b.md; 1 of 1 passages have drifted apart')
    expect(findings[0]!.evidence).toContain('a.md:3 = b.md:5')
    expect(findings[0]!.fix).toBeUndefined()
  })

  it('reports boilerplate once', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, `# ${name}\n\n${WATER}\n`]),
    )
    const { findings } = await garden(nearDuplicates, files)
    expect(findings).toMatchObject([{ rule: 'duplicates/boilerplate', path: 'a.md' }])
    expect(findings[0]!.message).toContain('stand in 6 pages')
  })

  it('removes a paragraph that stands twice in a row', async () => {
    const { after, findings } = await garden(nearDuplicates, { 'a.md': `# A\n\n${WATER}\n\n${WATER}\n\nEnd.\n` })
    expect(after['a.md']).toBe(`# A\n\n${WATER}\n\nEnd.\n`)
    expect(findings).toMatchObject([{ rule: 'duplicates/repeated-paragraph', line: 5 }])
  })

  it.each([
    ['the same words in another order', { 'a.md': `${WATER}\n`, 'b.md': `${OTHER}\n` }],
    ['short passages', { 'a.md': 'Water the beds in the morning.\n', 'b.md': 'Water the beds in the morning.\n' }],
    ['short repetitions', { 'a.md': 'Row, row, row.\n\nRow, row, row.\n' }],
    ['repetitions apart from each other', { 'a.md': `${WATER}\n\n## B\n\n${WATER}\n` }],
    ['code', { 'a.md': `\`\`\`\n${WATER}\n\`\`\`\n`, 'b.md': `\`\`\`\n${WATER}\n\`\`\`\n` }],
    ['records', { 'minutes/2024-01.md': `${WATER}\n`, 'minutes/2024-02.md': `${WATER}\n` }],
    ['templates', { 'a.md': `${WATER}\n`, 'report-template.md': `${WATER}\n` }],
  ])('leaves alone %s', async (_, files) => {
    expect((await garden(nearDuplicates, files as unknown as Record<string, string>)).seen).toEqual([])
  })

  it('speaks of the page in scope, with evidence from elsewhere', async () => {
    const files = { 'a/a.md': `${WATER}\n`, 'b/b.md': `${WATER}\n` }
    expect((await garden(nearDuplicates, files, { scope: 'b' })).seen).toEqual(['duplicates/shared-text b/b.md:1'])
  })
})
