/** Something that a text says was done. */
export interface Claim {
  readonly sentence: string
  readonly verb: 'changed' | 'created' | 'removed'
  /** What stands after the verb, up to the end of the clause. */
  readonly object: string
}

const verbs = {
  removed: '(?:deleted|removed|retired|erased)',
  created: '(?:created|added|wrote|written|introduced)',
  changed:
    '(?:rewrote|rewritten|updated|fixed|repaired|corrected|changed|edited|improved|reworked|revised|modified|translated|renamed|moved|merged|reorgani[sz]ed|restructured|cleaned up|expanded|shortened|simplified)',
} as const
const lead = String.raw`(?:^|\b(?:I|we)(?:['’]ve| have| had)?(?: also| now| then| just| successfully| carefully)*\s+|\b(?:and|,)\s+(?:also\s+)?|\b(?:have|has) (?:all )?been\s+)`
const nothing = /^\s*(?:nothing|no\b|none|neither)/i

/** Most characters of a text that are read for claims. */
const most = 50_000

/**
 * What the prose of a text says was done. Lists, quotes, code and headings quote others and are no claims; in a text
 * about something else than the work itself (`spoken`), only what an `I` says is one.
 */
export function readClaims(whole: string, spoken = false): readonly Claim[] {
  const text = whole.slice(0, most)
  return proseOf(text).flatMap((sentence) =>
    Object.entries(verbs).flatMap(([verb, words]): Claim[] => {
      const pattern = new RegExp(`${lead}(${words})\\b([^;]*)`, 'gi')
      return [...sentence.matchAll(pattern)]
        .filter(([found, , object = '']) => !nothing.test(object) && isTold(sentence, found, object, spoken))
        .map(([found, , object = '']) => ({
          sentence,
          verb: verb as Claim['verb'],
          object: /\bbeen\s/i.test(found) ? subjectOf(sentence, found) : object,
        }))
    }),
  )
}

/**
 * A sentence that begins with the verb is told by whoever speaks, unless the verb only describes what another verb is
 * about; `and fixed` is, when an `I` stands before it.
 */
function isTold(sentence: string, found: string, object: string, spoken: boolean): boolean {
  const before = sentence.slice(0, sentence.indexOf(found))
  if (/^\s*(?:and|,)/i.test(found)) {
    const told = spoken ? /^(?:I|we)\b/i : new RegExp(`^(?:I|we)\\b|^(?:${Object.values(verbs).join('|')})\\b`, 'i')
    return told.test(before) && !/\b(?:not|never|would|could|should|who|which|that)\b/i.test(before)
  }
  if (/^(?:I|we)\b/i.test(found)) return true
  return !spoken && !/^[^,.]*\b(?:is|are|was|were|will|can|must|should|may)\b/i.test(object)
}

function subjectOf(sentence: string, found: string): string {
  return sentence.slice(0, sentence.indexOf(found))
}

function proseOf(text: string): readonly string[] {
  const prose = text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\1|$(?![^]))/gm, '')
    .split(/\n\s*\n/)
    .flatMap((block) =>
      block
        .split('\n')
        .filter((line) => !/^\s*(?:[-*+>|#]|\d+[.)]\s|\s{4})|^ {2,}\S/.test(line))
        .join(' '),
    )
  return prose
    .flatMap((block) => block.split(/(?<=[.!?])\s+(?=[\p{Lu}`])/u))
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
