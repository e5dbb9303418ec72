import type { Change } from '../documents/change.ts'
import type { FilePath } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { applyEdits } from './applyEdits.ts'
import type { Finding } from './skill.ts'

/** What stands against a proposal of these changes. */
export type Objections = (changes: readonly Change[]) => Promise<readonly Problem[]>

/** A repair that may not be proposed, and what stands against it. */
export interface Refused<F extends Finding> {
  readonly finding: F
  readonly problem: Problem
}

/**
 * Repairs that may be proposed, and those that are refused, so that one does not take the others along. All are asked
 * about together; only on pages that are objected to is each asked about alone. What is said of no page (how many
 * proposals a day may see) is about none of them, and left to whoever judges the proposal.
 */
export async function sortRefused<F extends Finding>(
  view: View,
  findings: readonly F[],
  objections: Objections,
): Promise<{ readonly allowed: readonly F[]; readonly refused: readonly Refused<F>[] }> {
  const refused: Refused<F>[] = []
  let allowed = findings
  while (allowed.length > 0) {
    const against = await objectionsByPage(view, allowed, objections)
    if (against.size === 0) break
    const before = refused.length
    for (const [path, problem] of against) {
      const here = allowed.filter((finding) => touches(finding, path))
      const alone = await Promise.all(
        here.map(async (finding) => ({
          finding,
          problem: (await objectionsByPage(view, [finding], objections)).get(path),
        })),
      )
      const found = alone.flatMap(({ finding, problem: own }) => (own ? [{ finding, problem: own }] : []))
      // Each may be fine by itself, and all of them together too much.
      const gone = found.length > 0 ? found : here.map((finding) => ({ finding, problem }))
      refused.push(...gone)
      allowed = allowed.filter((finding) => !gone.some((one) => one.finding === finding))
    }
    if (refused.length === before) break
  }
  return { allowed, refused }
}

/** The first objection to each page that would change. */
async function objectionsByPage(
  view: View,
  findings: readonly Finding[],
  objections: Objections,
): Promise<ReadonlyMap<FilePath, Problem>> {
  const changes = applyEdits(view, findings)
  if (changes.length === 0) return new Map()
  const changed = new Set(changes.map(({ path }) => path))
  const found = new Map<FilePath, Problem>()
  for (const problem of await objections(changes))
    if (problem.path !== undefined && changed.has(problem.path) && !found.has(problem.path))
      found.set(problem.path, problem)
  return found
}

function touches({ fix }: Finding, path: FilePath): boolean {
  return fix?.kind === 'create' ? fix.path === path : (fix?.edits.some((edit) => edit.path === path) ?? false)
}
