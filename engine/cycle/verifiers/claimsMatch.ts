import { openProposal } from '../../actions/proposal/openProposal.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { namedPaths } from './namedPaths.ts'
import { readClaims, type Claim } from './readClaims.ts'
import { readNumber } from './readNumber.ts'
import type { Verifier } from './verifier.ts'
import type { Piece, Work } from './work.ts'

const tested =
  /\b(?:all|the|every) (?:[\w-]+ )?(?:tests?|checks?|builds?|linters?)(?: now| all| still)* (?:pass(?:es|ed)?|succeed(?:s|ed)?|(?:is|are|was|were) (?:green|passing|successful))\b|\bI(?:['’]ve| have)?(?: also)? (?:ran|run|executed|launched) (?:the |all |a |every |our )*(?:[\w-]+ ){0,2}(?:tests?|checks?|checkers?|validators?|linters?|build|commands?|scripts?|suite|code|programs?|examples?)\b/i
const amount =
  /(?:^|\b(?:in|of|across|on) )\s*(?:all |the |these )*(about |around |over |at least |more than |nearly |almost |up to |some )?(\d[\d,]*|[a-z]+) (?:(?!in\b|of\b)[\w-]+ ){0,2}?(?:pages?|files?|documents?)\b/i
/** A mention of where something is told is no claim of having changed it. */
const mention =
  /\b(?:as|like|described|explained|stated|found|shown|defined|given|mentioned|see|from|to|with|by|because|since|than|so|which|that|where|while|for|into|about|against)\b/i

/** What is said to have been done is held against what the acts do. A mind's word about its work is never evidence. */
export const claimsMatch: Verifier = {
  name: 'claims-match',
  tells: 'What the author says it did is what its acts do.',
  verify(work) {
    const said = whatIsSaid(work)
    const ran = said.map(({ text }) => tested.exec(text)?.[0]).find((words) => words !== undefined)
    const checked = work.cycle.used?.includes('run_check') ?? false
    return {
      findings: [
        ...new Set([
          ...said.flatMap(({ text, spoken, pieces }) =>
            readClaims(text, spoken).flatMap((claim) => hold(claim, { ...work, pieces })),
          ),
          ...(ran !== undefined && !checked ? [`it says “${ran}”, but no check was run`] : []),
        ]),
      ],
    }
  },
}

interface Said {
  readonly text: string
  /** Whether only an `I` in it speaks of the work. */
  readonly spoken: boolean
  /** What it can be about. */
  readonly pieces: readonly Piece[]
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

function hold(claim: Claim, work: Work): readonly string[] {
  const { verb, object } = claim
  const quote = `it says “${claim.sentence.slice(0, 160)}”`
  const missing = claimedPaths(object, work).filter(
    ({ paths }) => !work.pieces.some((piece) => paths.some((path) => isBelow(piece.path, path))),
  )
  if (missing.length > 0) return missing.map(({ written }) => `${quote}, but ${written} is not among the changes`)
  const done = work.pieces.filter((piece) => fits(verb, piece))
  const there =
    verb === 'removed'
      ? namedPaths(directly(object), work).filter(
          ({ paths }) => !done.some((piece) => paths.some((path) => isBelow(piece.path, path))),
        )
      : []
  if (there.length > 0) return there.map(({ written }) => `${quote}, but ${written} would still be there`)
  const [counted = '', roughly, written = ''] = amount.exec(object) ?? []
  const number = roughly ? undefined : readNumber(written)
  const possible = /^\s*(?:in|of|across|on)\b/i.test(counted)
    ? [work.pieces]
    : verb === 'changed'
      ? [work.pieces, done]
      : [done]
  if (number !== undefined && possible.every(({ length }) => length !== number))
    return [`${quote}, but the acts do so with ${possible[0]?.length ?? 0} of them`]
  if (work.pieces.length > 0) return []
  if (work.answer.acts.length === 0) return [`${quote}, but there is no act that does it`]
  // A suggestion is written; it changes nothing.
  return verb === 'created' ? [] : [`${quote}, but no act changes a page`]
}

function fits(verb: Claim['verb'], { before, after }: Piece): boolean {
  return verb === 'removed'
    ? after === null
    : verb === 'created'
      ? before === undefined
      : before !== undefined && after !== null
}

/** The paths right after the verb, and those the change is said to be in. */
function claimedPaths(object: string, work: Work): ReturnType<typeof namedPaths> {
  const inside = [...object.matchAll(/\b(\S+ )?(?:in|on|across) ((?:the |page |file |both )*[`\w].*)$/gi)]
    .filter(([, before = '']) => !mention.test(before))
    .map(([, , place = '']) => directly(place))
  return [directly(object), ...inside].flatMap((text) => namedPaths(text, work))
}

/** A text up to the first word that leads away from what it is about. */
function directly(text: string): string {
  const [list] = text.split(/\b(?:in|on|across)\b/i)
  const away = mention.exec(list ?? '')
  return away ? (list ?? '').slice(0, away.index) : (list ?? '')
}
