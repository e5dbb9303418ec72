import type { FilePath } from '../../documents/document.ts'
import type { Library } from '../library.ts'
import type { Finding } from '../skill.ts'
import type { Brake } from './brake.ts'

/**
 * Leaves the findings of all places that one explanation makes right. The question stands in their stead where the
 * whole library is looked at, and something would have been said without it.
 */
export function askInstead(
  { root, scope }: Pick<Library, 'root' | 'scope'>,
  brakes: readonly Brake[],
  findings: readonly Finding[],
): readonly Finding[] {
  if (brakes.length === 0) return findings
  const braked = new Map(
    brakes.flatMap((brake) =>
      brake.places.map(({ from, link: { urlSpan } }) => [placeOf(from, urlSpan.line, urlSpan.column), brake] as const),
    ),
  )
  const brakeOf = ({ path, line, column }: Finding) => braked.get(placeOf(path, line, column))
  const silenced = new Set(findings.map(brakeOf))
  const questions = brakes.flatMap((brake) => (brake.question && silenced.has(brake) ? [brake.question] : []))
  return [...(root === scope ? questions : []), ...findings.filter((finding) => !brakeOf(finding))]
}

function placeOf(path: FilePath, line: number, column: number | undefined): string {
  return `${line}:${column ?? 0} ${path}`
}
