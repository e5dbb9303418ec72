import { isBelow } from '../../documents/markdown/isBelow.ts'
import { findPaths, markPaths } from './namedPath.ts'
import { touchedSections } from './touchedSections.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** What the task leaves alone is as it was: the files, folders and sections that its non-goals name. */
export const nonGoalsRespected: Verifier = {
  name: 'non-goals-respected',
  tells: 'Files and sections that the task leaves alone are as they were.',
  verify(work) {
    return { findings: [...new Set(work.brief.intent.nonGoals.flatMap((nonGoal) => check(nonGoal, work)))] }
  },
}

function check(nonGoal: string, work: Work): readonly string[] {
  const named = markPaths(nonGoal, findPaths(work)).named.flatMap(({ paths }) => paths)
  const meant =
    named.length === 0 ? work.pieces : work.pieces.filter(({ path }) => named.some((place) => isBelow(path, place)))
  const touched = touchedSections(nonGoal, meant, work)
  if (touched)
    return touched.map(
      ({ title, path }) => `the section “${title}” of ${path} would change, which the task leaves alone`,
    )
  if (named.length === 0) return []
  return meant.map(({ path }) => `${path} would change, which the task leaves alone: ${nonGoal}`)
}
