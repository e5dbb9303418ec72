import { parts } from './parts.ts'
import type { Phrase } from './phrase.ts'

/** A number in digits, or as a word up to twelve. */
function readNumber(text: string): number | undefined {
  if (/^\d[\d,]*$/.test(text)) return Number(text.replaceAll(',', ''))
  const place = parts.numberWords.indexOf(text.toLowerCase())
  return place < 0 ? undefined : place
}

const { number, file } = parts
const adjectives = '(?:(?!(?:in|of|to|from|on)\\b)[\\w-]+ ){0,2}?'
/** `three pages of text` are none of the library. */
const ofThose = '(?! of (?!(?:the|this|these|our)\\b)\\w)'
const pages = `(?<number>${number})(?: of (?:(?:the|these|all) )*(?:${number}))? ${adjectives}(?:${file})\\b${ofThose}`

/** How many pages something was done to, in what stands after the verb. */
export const amountsDone: readonly Phrase<Amount['means']>[] = [
  {
    means: 'these',
    pattern: new RegExp(`^ ?(?:(?:all|the|these) )*${pages}`, 'i'),
    like: ['14 pages.', ' all three files', ' one of five pages', '2 new pages', 'the two old documents'],
    unlike: ['about 30 pages', 'some pages', 'links in three pages', 'the list of ten files', 'three pages of text'],
  },
  {
    means: 'in these',
    pattern: new RegExp(`\\b(?:in|across|on) (?:(?:all|the|these) )*${pages}`, 'i'),
    like: ['twelve links in three files', 'typos across all 12 pages', 'the dates on 2 pages'],
    unlike: [
      'links in about three files',
      'the list of ten files',
      'links in more than 3 pages',
      'a page in the guide',
    ],
  },
]

/** How many pages a sentence speaks of. */
export interface Amount {
  readonly number: number
  /** Whether they are what something was done to, or only where. */
  readonly means: 'these' | 'in these'
}

/** The amount in what stands after a verb; undefined where no number is told. */
export function readAmount(object: string): Amount | undefined {
  for (const { means, pattern } of amountsDone) {
    const found = readNumber(pattern.exec(object)?.groups?.['number'] ?? '')
    if (found !== undefined) return { number: found, means }
  }
  return undefined
}

const most = 'at most|(?:no|not) more than|up to|a maximum of|maximum|max\\.?'
const counted = 'files?|pages?|documents?|words?|lines?|characters?|proposals?|suggestions?'

/** Limits that a task sets in numbers. */
export const limits: readonly Phrase<'at most' | 'one'>[] = [
  {
    means: 'at most',
    pattern: new RegExp(
      `\\b(?:${most})\\s+(?<number>${number})\\s+(?:(?:new|changed|different) )?(?<noun>${counted})\\b`,
      'i',
    ),
    like: ['At most one file', 'Change no more than 1 page', 'up to 200 words', 'max. 3 new pages'],
    unlike: ['At least three files', 'at most five steps', 'more than one page'],
  },
  {
    means: 'one',
    pattern: new RegExp(
      String.raw`\b(?:in|within|only|just|exactly|touch|change) (?:one|a single|1) ` +
        String.raw`(?<noun>file|page|document|proposal|suggestion)\b`,
      'i',
    ),
    like: ['All in one file', 'In one proposal', 'Change a single page', 'exactly one suggestion'],
    unlike: ['Write one page', 'in one sentence', 'only one reader'],
  },
]

/** Most of what a clause allows, and of what (`file`, `word`, in the singular); undefined where it sets no limit. */
export function readLimit(clause: string): { readonly most: number; readonly noun: string } | undefined {
  for (const { means, pattern } of limits) {
    const { number: written = '', noun = '' } = pattern.exec(clause)?.groups ?? {}
    const found = means === 'one' && noun !== '' ? 1 : readNumber(written)
    if (found !== undefined) return { most: found, noun: noun.toLowerCase().replace(/s$/, '') }
  }
  return undefined
}
