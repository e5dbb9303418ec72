import { isBelow } from '../../documents/markdown/isBelow.ts'
import { namedPaths } from './namedPaths.ts'
import { sectionText } from './sectionText.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

const quotes = /[“"«`']([^”"»`'\n]{2,80})[”"»`']|\b(?:the|section) ([\p{Lu}][\p{L}\p{N} -]{1,60}?) section\b/gu

/** What the task leaves alone is as it was: the files, folders and sections that its non-goals name. */
export const nonGoalsRespected: Verifier = {
  name: 'non-goals-respected',
  tells: 'Files and sections that the task leaves alone are as they were.',
  verify(work) {
    return { findings: [...new Set(work.brief.intent.nonGoals.flatMap((nonGoal) => check(nonGoal, work)))] }
  },
}

function check(nonGoal: string, work: Work): readonly string[] {
  const named = namedPaths(nonGoal, work).flatMap(({ paths }) => paths)
  const sections = [...nonGoal.matchAll(quotes)].map(([, quoted, title]) => (quoted ?? title ?? '').trim())
  const meant =
    named.length === 0 ? work.pieces : work.pieces.filter(({ path }) => named.some((place) => isBelow(path, place)))
  const touched = sections.flatMap((title) =>
    meant.flatMap(({ path, before, after }) => {
      const was =
        before === undefined ? undefined : sectionText(before, work.world.outlines(work.cycle.snapshot)(path), title)
      if (was === undefined) return []
      const is = after === null ? undefined : sectionText(after, work.world.outlines(work.view)(path), title)
      return is === was ? [] : [`the section “${title}” of ${path} would change, which the task leaves alone`]
    }),
  )
  const hasSection = sections.some((title) =>
    meant.some(
      ({ path, before }) =>
        before !== undefined &&
        sectionText(before, work.world.outlines(work.cycle.snapshot)(path), title) !== undefined,
    ),
  )
  if (hasSection || named.length === 0) return touched
  return meant.map(({ path }) => `${path} would change, which the task leaves alone: ${nonGoal}`)
}
