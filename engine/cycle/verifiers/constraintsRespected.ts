import { isBelow } from '../../documents/markdown/isBelow.ts'
import { mostOf } from './mostOf.ts'
import { namedPaths } from './namedPaths.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

const change = '(?:touch|change|edit|modify|alter|write|work|update|rewrite)'
const exclusive = new RegExp(
  `\\b(?:only|solely)\\b(?: ${change}s?)?(?: (?:in|inside|below|under|within|to|on|the|pages?|files?|folders?|of))* ?$|\\b${change}\\b[^.;]*\\b(?:only|except(?: for)?|other than|but|besides|outside(?: of)?)(?: (?:in|inside|below|under|the|pages?|files?|folders?|of))* ?$|\\bnothing (?:but|except|outside)(?: (?:of|the|pages?|files?))* ?$`,
  'i',
)
const forbidden = new RegExp(
  `\\b(?:not|never|don['’]t|no need to|without|avoid)\\b[^.;]*\\b(?:${change}|touching|changing|editing|modifying|remove|delete|move|rename)\\b|\\b(?:leave|keep)\\b|\\bhands off\\b`,
  'i',
)
const removalOnly = /\b(?:remove|delete|move|rename)\b/i

/**
 * Constraints that can be seen in the files themselves are held against them; of the others nobody can be quite sure.
 */
export const constraintsRespected: Verifier = {
  name: 'constraints-respected',
  tells: 'What the task allows, forbids and limits is kept, where files and numbers show it.',
  verify(work) {
    const clauses = work.brief.intent.constraints.flatMap((constraint) =>
      constraint.split(/[;\n]|[.,] (?=\w)|\bbut (?=do\b|never\b|not\b)|\band (?=do not\b|don['’]t\b|never\b)/),
    )
    const results = clauses.filter((clause) => clause.trim() !== '').map((clause) => check(clause.trim(), work))
    const unseen = results.some((result) => result === undefined)
    return { findings: [...new Set(results.flatMap((result) => result ?? []))], confidence: unseen ? 0.9 : 1 }
  },
}

/** What is wrong by one clause; undefined where it cannot be seen. */
function check(clause: string, work: Work): readonly string[] | undefined {
  const limit = mostOf(clause, work)
  if (limit !== undefined) return limit
  const named = namedPaths(clause, work)
  const [first] = named
  if (!first) return undefined
  const paths = named.flatMap(({ paths: meant }) => meant)
  const lead = clause.slice(0, clause.indexOf(first.written)).replace(/[`'"]+$/, '')
  const within = work.pieces.filter(({ path }) => paths.some((place) => isBelow(path, place)))
  if (exclusive.test(lead)) {
    return work.pieces
      .filter((piece) => !within.includes(piece))
      .map(({ path }) => `${path} would change, but the task says: ${clause}`)
  }
  if (!forbidden.test(clause)) return undefined
  const wrong =
    removalOnly.test(clause) && !new RegExp(`\\b${change}\\b`, 'i').test(clause)
      ? within.filter(({ after }) => after === null)
      : within
  return wrong.map(
    ({ path }) =>
      `${path} would ${path && wrong.find((piece) => piece.path === path)?.after === null ? 'go' : 'change'}, but the task says: ${clause}`,
  )
}
