import type { PageText } from '../reading/pageText.ts'
import { plainText } from '../reading/plainText.ts'
import { splitSentences } from '../reading/splitSentences.ts'

/** A sentence that was true at a time it names. */
export interface Claim {
  readonly rule: 'stale/past-plan' | 'stale/dated-claim'
  readonly line: number
  readonly year: number
  readonly sentence: string
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const part = '(?:early|mid|late|the (?:end|beginning|start|first half|second half) of|q[1-4]|h[12])[ -]?(?:of )?'
const year = '((?:19|20)\\d\\d)(?!\\d|\\.\\d)'
const date = `(?:${part})?(?:${month} )?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?${year}`
const now = 'as of|at the time of writing\\b[^.]{0,20}?|currently,?|at present,?|at the moment,?|right now,?|today,?'
const expected = '(?:is|are) (?:planned|expected|scheduled|slated|targeted|going)'
const deed = 'be|have|become|move|release|ship|launch|start|replace|drop|support|remove|happen|take place'
const intent = 'we (?:plan|aim|hope|intend|expect) to|coming|to be (?:released|removed|completed)'
const asOfPattern = new RegExp(`\\b(?:${now}) \\(?(?:in |as of |of )?${date}`, 'i')
const plan = new RegExp(
  `\\b(?:${expected}|will (?:${deed})|${intent})\\b[^.;:()]{0,80}? (?:in|by|for|during|before|around) ${date}`,
  'i',
)

/** The sentences of a page that tie themselves to a year: plans for it, and states "as of" it. */
export function readClaims({ blocks }: PageText): readonly Claim[] {
  const claims: Claim[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || !/(?:19|20)\d\d/.test(block.text)) continue
    // The title of something linked speaks of its own time.
    const own = block.text.replace(/\[[^\]]*\]\([^)]*\)|`[^`]*`|"[^"\n]*"|https?:\S+/g, (piece) =>
      piece.replace(/[^\n]/g, ' '),
    )
    for (const sentence of splitSentences(own)) {
      const plain = sentence.text.replace(/[*_\s]+/g, ' ')
      const asOf = asOfPattern.exec(plain)
      const match = asOf ?? plan.exec(plain)
      if (!match || /\b(?:I|I'm|my|me|[Ee]xamples?|e\.g)\b/.test(plain)) continue
      const shown = plainText(block.text.slice(sentence.index, sentence.index + sentence.text.length))
      const line = block.line + block.text.slice(0, sentence.index).split('\n').length - 1
      claims.push({
        rule: asOf ? 'stale/dated-claim' : 'stale/past-plan',
        line,
        year: Number(match[1]),
        sentence: shown,
      })
    }
  }
  return claims
}
