import type { AnchorCandidate, AnchorSlip } from './anchorCandidate.ts'

const SUREST: readonly AnchorSlip[] = ['case', 'punctuation', 'number', 'typing', 'text', 'renamed']
/** A renamed heading must keep most of its words, and no other heading may come near. */
const RENAMED = { furthest: 0.3, margin: 0.2 }

/** The one anchor that is right, or undefined where a person has to choose. */
export function chooseAnchor(candidates: readonly AnchorCandidate[]): AnchorCandidate | undefined {
  for (const slip of SUREST) {
    const same = candidates.filter((candidate) => candidate.slip === slip).sort((a, b) => a.distance - b.distance)
    const [best, next] = same
    if (!best) continue
    const margin = next ? next.distance - best.distance : Infinity
    if (slip !== 'renamed') return margin > 0 ? best : undefined
    return best.distance <= RENAMED.furthest && margin >= RENAMED.margin ? best : undefined
  }
  return undefined
}
