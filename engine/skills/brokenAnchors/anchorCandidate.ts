import { wordsOf } from './slugWords.ts'

/** How an anchor differs from the fragment that was meant to name it, surest first. */
export type AnchorSlip = 'case' | 'punctuation' | 'number' | 'typing' | 'text' | 'extended' | 'renamed'

/** An anchor that resembles a lost fragment, by the nearest kind of resemblance. */
export interface Resemblance {
  readonly slip: AnchorSlip
  readonly anchor: string
  /** Within one kind of slip, smaller is nearer. */
  readonly distance: number
}

/** An anchor that a lost fragment may have meant. */
export interface AnchorCandidate extends Resemblance {
  /** Some link of the library already leads there, so that the name is hardly a new one. */
  readonly linked: boolean
  /** Another entry of the same list leads there, and its text fits better. */
  readonly claimed: boolean
  /** Another page has an anchor of this name, so that it is hardly a new one. */
  readonly usual: boolean
}

const surest: readonly AnchorSlip[] = ['case', 'punctuation', 'number', 'typing', 'text', 'extended', 'renamed']
/** A heading in other words must keep most of them, and no other heading may come near. */
const renamed = { furthest: 0.3, margin: 0.15 }
/** One that no link names yet, as it is with a heading that was renamed, may have lost a word more. */
const unlinked = { furthest: 0.4, margin: 0.25 }
/** Fewer words than this prove nothing when one of them is another. */
const fewestWords = 3

/** A slip of the pen: the same words, one of them written wrong. */
export function isSlip({ slip, distance }: Resemblance): boolean {
  return slip === 'case' || slip === 'punctuation' || (slip === 'typing' && distance <= 2)
}

/** A heading that nothing names yet and that begins with all the fragment says: one that was given a longer title. */
export function isLonger(fragment: string, { slip, linked, usual, anchor }: AnchorCandidate): boolean {
  const isContinued = anchor.startsWith(`${fragment}-`) && wordsOf(fragment).length >= fewestWords - 1
  return slip === 'extended' && isContinued && !linked && !usual
}

/** The one anchor that is right, or undefined where a person has to choose. */
export function chooseAnchor(
  fragment: string,
  candidates: readonly AnchorCandidate[],
  isElsewhere: boolean,
): AnchorCandidate | undefined {
  const free = candidates.filter(({ claimed }) => !claimed)
  const slip = surest.find((kind) => free.some((candidate) => candidate.slip === kind))
  const [best, next] = free.filter((candidate) => candidate.slip === slip).sort((a, b) => a.distance - b.distance)
  if (!best) return undefined
  const margin = next ? next.distance - best.distance : Infinity
  // What has a link of its own under its own number is not what another number meant.
  if (best.slip === 'number') return margin > 0 && !best.linked ? best : undefined
  if (best.slip !== 'extended' && best.slip !== 'renamed') return margin > 0 ? best : undefined
  const within = (bounds: typeof renamed) => best.distance <= bounds.furthest && margin >= bounds.margin
  if (within(renamed)) return best
  if (isElsewhere || best.usual) return undefined
  if (best.slip === 'extended') return next ? undefined : best
  return within(unlinked) && !best.linked && wordsOf(fragment).length >= fewestWords ? best : undefined
}
