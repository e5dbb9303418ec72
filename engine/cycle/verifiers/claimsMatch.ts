import { openProposal } from '../../actions/proposal/openProposal.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { clip } from '../../documents/text/clip.ts'
import { readCheck } from './english/checks.ts'
import { readClaims, sentencesOf, withoutAsides, type Claim, type Deed } from './english/claim.ts'
import { findPaths, type NamedPath } from './namedPath.ts'
import type { Piece } from './piece.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/** How sure this is of work about which one sentence is doubtful; two of them are for a human. */
const doubtful = 0.7

/**
 * What is said to have been done is held against what the acts do. A mind's word about its work is never evidence, and
 * neither is our reading of its English: what files show is a finding, and what only a sentence suggests is a doubt.
 */
export const claimsMatch: Verifier = {
  name: 'claims-match',
  tells: 'What the author says it did is what its acts do.',
  verify(work) {
    const held = whatIsSaid(work).flatMap((said) => holdAll(said, work))
    const findings = [...new Set(held.flatMap(({ isSure, says }) => (isSure ? [says] : [])))]
    // The same doubt about several sentences is one.
    const doubts = [...new Map(held.flatMap(({ isSure, about, says }) => (isSure ? [] : [[about, says]])))]
    if (doubts.length === 0) return { findings }
    const confidence = Math.round(100 * doubtful ** doubts.length) / 100
    return { findings, confidence, because: doubts.map(([, says]) => says) }
  },
}

interface Said {
  readonly text: string
  /** Whether only an `I` in it speaks of the work. */
  readonly spoken: boolean
  /** What it can be about. */
  readonly pieces: readonly Piece[]
}

/** Something that is said and is not so. */
interface Held {
  /** Whether files show it; otherwise it may be our reading of the sentence that is wrong. */
  readonly isSure: boolean
  readonly about: string
  readonly says: string
}

function whatIsSaid({ answer, pieces }: Work): readonly Said[] {
  const note = { text: answer.note, spoken: false, pieces }
  return [
    note,
    ...answer.acts.flatMap((act) => {
      const own = openProposal.isOf(act) ? act.input.changes.map(({ path }) => path) : undefined
      const about = own ? pieces.filter(({ path }) => own.includes(path)) : pieces
      return [act.input['title'], act.input['text']]
        .filter((text) => typeof text === 'string')
        .map((text) => ({ text, spoken: own === undefined, pieces: about }))
    }),
  ]
}

function holdAll({ text, spoken, pieces }: Said, work: Work): readonly Held[] {
  const claims = readClaims(text, spoken, findPaths(work))
  const ran = work.cycle.used?.includes('run_check')
    ? undefined
    : sentencesOf(text)
        .map((sentence) => readCheck(withoutAsides(sentence)))
        .find((words) => words !== undefined)
  return [
    ...claims.flatMap((claim) => hold(claim, { ...work, pieces })),
    ...(ran === undefined ? [] : [{ isSure: false, about: 'checks', says: `it says “${ran}”, but no check was run` }]),
  ]
}

function hold(claim: Claim, work: Work): readonly Held[] {
  const { deed, isPlain, amount } = claim
  const tell = (isSure: boolean, about: string, but: string): Held => ({
    isSure: isSure && isPlain,
    about,
    says: `it says “${clip(claim.sentence, 160)}”, but ${but}`,
  })
  const isGone = ({ paths }: NamedPath) => deed === 'removed' && paths.every((path) => !work.view.has(path))
  const missing = claim.done.filter((named) => !isAmong(named, work.pieces) && !isGone(named))
  if (missing.length > 0)
    return missing.map(({ written }) => tell(true, written, `${written} is not among the changes`))
  const done = work.pieces.filter((piece) => fits(deed, piece))
  const there = claim.taken.filter((named) => !isAmong(named, done) && !isGone(named))
  if (there.length > 0) return there.map(({ written }) => tell(true, written, `${written} would still be there`))
  const possible = amount?.means === 'in these' ? [work.pieces] : amounts(deed, done, work.pieces)
  if (amount && possible.every(({ length }) => length !== amount.number))
    return [tell(possible.length <= 2, 'amount', `the acts do so with ${possible[0]?.length ?? 0} of them`)]
  const stray = claim.done.length > 0 ? [] : claim.mentioned.filter((named) => !isAmong(named, work.pieces))
  if (stray.length > 0) return stray.map(({ written }) => tell(false, written, `${written} is not among the changes`))
  if (work.pieces.length > 0) return []
  if (work.answer.acts.length === 0) return [tell(false, 'acts', 'there is no act that does it')]
  // A suggestion is written; it changes nothing.
  return deed === 'created' || deed === 'added' ? [] : [tell(false, 'acts', 'no act changes a page')]
}

function isAmong({ paths }: NamedPath, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => paths.some((path) => isBelow(piece.path, path)))
}

/** Whether a piece is what this deed leaves of a file. */
function fits(deed: Deed, { before, after }: Piece): boolean {
  if (deed === 'removed') return after === null
  if (deed === 'created') return before === undefined
  return deed !== 'changed' || (before !== undefined && after !== null)
}

/** What a number of pages can count; of pages that are carried from one to another nobody can say which are meant. */
function amounts(deed: Deed, done: readonly Piece[], pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (deed === 'created' || deed === 'removed') return [done]
  if (deed === 'changed') return [pieces, done]
  return [
    pieces,
    ...(['created', 'changed', 'removed'] as const).map((one) => pieces.filter((piece) => fits(one, piece))),
  ]
}
