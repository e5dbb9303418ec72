import { expect, test } from 'vitest'
import { describeFinding } from '../../engine/queries/finding/foundFinding.ts'
import { findingsPage } from '../../site/views/findingsPage.ts'
import { homePage } from '../../site/views/homePage.ts'
import { finding } from '../queries/sample.ts'
import { memorySite } from '../support/memorySite.ts'

const question = { examples: ['a.md:3'], answers: [{ name: 'served', means: 'They work.' }] }
const site = memorySite(
  [],
  {},
  [],
  [
    { ...finding, path: 'z.md', line: 7 },
    { ...finding, path: 'a.md' },
    { ...finding, id: 'f-q', options: [], question },
  ].map(describeFinding),
)

test('questions come first, then the findings of each page by path', () => {
  const { sections = [] } = findingsPage(site)
  expect(sections.map(({ heading }) => heading)).toEqual(['Questions about this site', 'a.md', 'z.md'])
  expect(sections).toMatchObject([
    { problems: [{ expected: 'served: They work.', example: 'vivarium findings answer f-q served' }] },
    { problems: [{ line: 3, expected: 'somewhere.md', got: 'No file.' }] },
    { problems: [{ line: 7 }] },
  ])
})

test('a site without findings says so', () => {
  expect(findingsPage(memorySite([])).lead).toBe('The skills find nothing that waits.')
})

test('the first page says how many questions there are', () => {
  expect(JSON.stringify(homePage(site))).toContain('1 to answer')
})
