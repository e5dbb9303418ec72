import { libraryOf } from '../../collections/settings.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { defineQuery } from '../query.ts'
import { countFindings, findingCountsResult } from './findingCounts.ts'
import { describeFinding, foundFindingResult } from './foundFinding.ts'

/** Lists what the skills find. */
export const findingList = defineQuery({
  name: 'finding.list',
  description: 'List what the skills find in the library now, page by page.',
  command: { chapter: 'review', words: 'findings' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      page: { type: 'string', description: 'Only in this file or folder.' },
      rule: {
        type: 'string',
        description: 'Only of this rule, `links/missing-target`, or of all that begin so, `links`.',
      },
      skill: { type: 'string', description: 'Only what this skill finds.' },
      all: { type: 'boolean', description: 'Those that a ruling covers, too.' },
    },
  },
  examples: [{}, { rule: 'links/missing-target' }, { skill: 'broken-links' }],
  result: {
    type: 'object',
    description: 'The findings.',
    additionalProperties: false,
    required: ['findings', 'counts'],
    properties: {
      counts: { ...findingCountsResult, description: 'How many of them wait for what.' },
      findings: { type: 'array', description: 'By page and line.', items: foundFindingResult },
    },
  },
  needs: ['found'],
  asks: (_, { skill }) => ({ found: skill === undefined ? [] : [skill] }),
  read({ view, found: { skills, findings } }, { page, rule, skill, all = false }) {
    if (skill !== undefined && !skills.includes(skill)) {
      const expected = `one of ${skills.join(', ')}`
      const message = `there is no skill ${skill}`
      return { kind: 'unanswered', problems: [{ rule: 'reference/missing', message, expected, got: skill }] }
    }
    const root = libraryOf(view)
    const places = page === undefined ? undefined : placesOf(page, root)
    const wanted = findings
      .filter(({ path }) => places === undefined || places.some((place) => isBelow(path, place)))
      .filter((finding) => rule === undefined || finding.rule === rule || finding.rule.startsWith(`${rule}/`))
      .toSorted((a, b) => compare(a.path, b.path) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    return {
      kind: 'answered',
      data: {
        findings: wanted.filter(({ ruling }) => all || ruling === undefined).map(describeFinding),
        counts: countFindings(wanted),
      },
    }
  },
})

/** A page is named from the root of the world, or as the library calls it. */
function placesOf(page: string, root: string): readonly string[] {
  const place = page.replace(/\/+$/, '')
  return place === '' ? [root] : [place, `${root}/${place}`]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
