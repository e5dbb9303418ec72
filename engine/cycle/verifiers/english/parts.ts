const file = 'pages?|files?|documents?'
const page = `${file}|folders?|chapters?`
const which = 'the|an?|all|both|every|each|these|those|this|that|our|my|its|new|old|existing|remaining|other|whole|of'

/** A path, which is a mark. */
const path = '⟦\\d+⟧'
/** What may stand between a verb or a preposition and the path: `all pages of the folder `. */
const the = `(?:(?:${which}|most|half|parts|${page}) )*`
/** One path or several: `⟦0⟧, ⟦1⟧ and the page ⟦2⟧`. */
const paths = `${path}(?:(?:,| and|, and| or|, or| as well as| &) ${the}${path})*`
const goOn =
  'and|or|to|so|in|for|with|by|because|since|from|into|as|too|accordingly|but|which|where|when|while|' +
  'also|then|now|again|only|on|at|not'
/** Numbers that are read as words, by their place. */
const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Parts that patterns are built of; each is the source of a pattern without a group that keeps anything. */
export const parts = {
  /** What is one file. */
  file,
  page,
  path,
  the,
  paths,
  /** What may follow a list of paths. A path before another word (`and ⟦1⟧ is old`) begins a clause of its own. */
  end: `(?=\\s*(?:$|[,.:!?)–—]|(?:${goOn})\\b))`,
  /** A number, in digits or as a word. */
  number: `\\d[\\d,]*|${numberWords.join('|')}`,
  numberWords,
  /** What stands before a verb and takes its meaning away. */
  not: "not|never|n['’]t|no longer|without|would|could|should|might|may|can|must|will|shall|who|which|that|if|unless",
} as const
