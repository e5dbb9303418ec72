import type { FilePath } from '../../documents/document.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Finding, Skill } from '../skill.ts'
import { findFaults } from './fault.ts'
import { judgeLevels, type PageLevels } from './judgeLevels.ts'
import { readLevelHabits } from './levelHabits.ts'
import { readLevelHeadings, type LevelHeading } from './levelHeading.ts'
import { askAboutStyles } from './askAboutStyles.ts'
import { findOddEntries, findOddSeries } from './oddHeading.ts'

/** Finds skipped levels, second titles, empty headings and headings out of step with their siblings. */
export const headingStructure: Skill<PageLevels> = {
  name: 'heading-structure',
  version: 1,
  read(page) {
    const headings = readLevelHeadings(page)
    return {
      headings,
      isInOrder: findFaults(headings.map(({ depth }) => depth)).length === 0,
      oddInSeries: findOddSeries(headings),
      oddInContents: findOddEntries(headings, page.outline),
    }
  },
  judge(library) {
    const { familyOf, seenFrom } = readLevelHabits(library)
    const found = library.asked.flatMap((page) => {
      const { path, facts } = page
      // On a page in order, only its family can show that something is odd.
      const seen = facts.isInOrder ? familyOf(page) : JSON.stringify(seenFrom(page))
      const judge = () => judgeLevels(path, facts, seenFrom(page))
      const levels = library.recall(`levels/${path}`, [facts, seen], judge)
      const empty = facts.headings.flatMap((heading) => describeEmpty(path, heading))
      return [...empty, ...levels].sort((a, b) => a.line - b.line)
    })
    return orderFindings(askAboutStyles(library, found))
  },
}

function describeEmpty(path: FilePath, { depth, line, column, bare }: LevelHeading): readonly Finding[] {
  if (bare === undefined) return []
  const message = `This level ${depth} heading has no text.`
  return [{ rule: 'headings/empty', path, line, column, message, evidence: `The line holds only \`${bare}\`.` }]
}
