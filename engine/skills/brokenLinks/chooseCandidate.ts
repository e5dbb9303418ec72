import type { Candidate, Slip } from './candidate.ts'
import type { Evidence } from './evidence.ts'

const surest: readonly Slip[] = ['case', 'ending', 'carried', 'depth', 'moved', 'typing']

/** The one candidate that is right, or undefined where a person has to choose. */
export function chooseCandidate(candidates: readonly Candidate[], evidence: Evidence): Candidate | undefined {
  const anchored = candidates.filter(({ target }) => evidence.hasAnchor(target) === true)
  if (anchored.length > 0) return chooseAmong(anchored, evidence, true)
  return chooseAmong(candidates, evidence, false)
}

function chooseAmong(candidates: readonly Candidate[], evidence: Evidence, anchored: boolean): Candidate | undefined {
  for (const slip of surest) {
    const same = candidates.filter((candidate) => candidate.slip === slip)
    const nearest = same.filter(({ distance }) => distance === Math.min(...same.map((other) => other.distance)))
    const named = nearest.filter(({ target }) => evidence.isNamed(target))
    const chosen = only(nearest) ?? (slip === 'moved' ? undefined : only(named))
    if (!chosen) continue
    const proved = chosen.sure || anchored || (named.length === 1 && slip === 'typing')
    if (proved && isClear(chosen, same)) return chosen
  }
  return undefined
}

/** The next candidate of the same kind must be further away. */
function isClear(chosen: Candidate, same: readonly Candidate[]): boolean {
  if (chosen.slip === 'depth') return chosen.distance <= 1 || new Set(same.map(({ target }) => target)).size === 1
  if (chosen.slip === 'typing' && chosen.distance > 1) return new Set(same.map(({ target }) => target)).size === 1
  return true
}

function only(candidates: readonly Candidate[]): Candidate | undefined {
  return new Set(candidates.map(({ target }) => target)).size === 1 ? candidates[0] : undefined
}
