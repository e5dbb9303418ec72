import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import { checkDocuments } from '../collections/checkDocuments.ts'
import { checkBriefs } from '../cycle/briefs/template.ts'
import { checkLedger } from '../economy/checkLedger.ts'
import type { KnownFinding } from '../skills/knownFinding.ts'
import type { World } from '../ports/world.ts'
import { checkBuilt } from './checkBuilt.ts'
import { checkLibrarySettings } from './checkLibrarySettings.ts'
import { isInside } from './isInside.ts'
import type { Saved } from './saved.ts'
import { problemSkills } from './problemSkills.ts'

/**
 * What is wrong with a world that was read, and of which it is known what its skills find, with a folder of built HTML
 * or the one that the settings name.
 */
export function checkSaved(
  world: Pick<World, 'collectionsOf' | 'hasFile'>,
  { snapshot, strays, view }: Saved,
  findings: readonly KnownFinding[],
  paths: readonly FilePath[] = [],
  built?: FilePath,
): readonly Problem[] {
  const problems = [
    ...strays.flatMap(({ problem }) => problem ?? []),
    ...view.problems,
    ...checkDocuments(view, world.collectionsOf(snapshot)),
    ...checkLibrarySettings(view),
    ...(built === undefined ? checkBuilt(world, view) : []),
    ...checkBriefs(view),
    ...checkLedger(view),
    ...findings.filter(({ skill, ruling }) => ruling === undefined && problemSkills.includes(skill)).map(asProblem),
  ]
  const asked = built === undefined ? [] : checkBuilt(world, view, built)
  return [...problems.filter(isInside(paths)), ...asked].sort(
    (a, b) => compare(a.path ?? '', b.path ?? '') || (a.line ?? 0) - (b.line ?? 0),
  )
}

function asProblem({ rule, path, line, column, message, evidence, options }: KnownFinding): Problem {
  return {
    rule,
    path,
    line,
    message,
    got: evidence,
    ...(column === undefined ? {} : { column }),
    ...(options?.length ? { expected: `one of ${options.join(', ')}` } : {}),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
