/** How the words of a text are taken from it. */
export interface Words {
  /** Fewest letters of a word, 1 when left out. Where a script has no spaces, a pair of signs is long enough. */
  readonly shortest?: number
  /** `left out`: without the words that stand in every text, whatever it is about. */
  readonly common?: 'left out'
  /**
   * `plural`: a word and its plural are one word, for looking things up.
   * `stem`: and so is nearly all that begins alike (`writes`, `written`, `writing`), for telling whether two texts are
   * about the same; now and then it takes one word for another.
   */
  readonly fold?: 'plural' | 'stem'
}

/** Scripts without spaces between words, and one whose words take endings without end. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}`
const isUnspaced = new RegExp(`[${unspaced}]`, 'u')
const spacedWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const anyWord = new RegExp(
  String.raw`[${unspaced}][${unspaced}\p{M}]*|[[\p{L}\p{N}]--[${unspaced}]][[\p{L}\p{N}\p{M}]--[${unspaced}]]*`,
  'gv',
)

/**
 * The words of a text in their order: small letters, in one form of Unicode, without the signs between them; pairs of
 * signs where a script has no spaces. There is no other splitter, so that what two places call a word is the same.
 */
export function wordsOf(text: string, { shortest = 1, common, fold }: Words = {}): readonly string[] {
  const small = text.normalize('NFKC').toLowerCase()
  const found: string[] = []
  const mixed = isUnspaced.test(small)
  for (const word of small.match(mixed ? anyWord : spacedWord) ?? []) {
    if (mixed && isUnspaced.test(word)) for (const pair of pairsOf(word)) found.push(pair)
    else if (word.length >= shortest && !(common && commonWords.has(word))) found.push(fold ? folds[fold](word) : word)
  }
  return found
}

/** What a text is about, as the beginnings of its words: two texts about the same share most of them. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text, { shortest: 3, common: 'left out', fold: 'stem' }))
}

/** The words of a text, one space apart: what stands in another word for word is found, whatever it is dressed in. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().match(spacedWord)?.join(' ') ?? ''
}

function pairsOf(run: string): readonly string[] {
  const signs = [...run]
  return signs.length === 1 ? signs : signs.slice(1).map((sign, before) => `${signs[before]}${sign}`)
}

const folds = {
  plural: (word: string) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word),
  stem(word: string) {
    const bare = word.replace(/(?:ations?|ings?|ness|ments?|ies|ed|es|er|ly|s|e|y)$/, '')
    return (bare.length >= 3 ? bare : word).slice(0, 6)
  },
} as const

/** Words of English that stand everywhere, and what everything here is or is about. */
const commonWords: ReadonlySet<string> = new Set(
  [
    'a an the this that these those there here it its they them their we our us you your i he she his her who whom',
    'and or but nor not no if so as than then also too only just even such both each every any all some most more',
    'much many other another same own of to in is on by be at for from with without into onto out over under up down',
    'off about above after again against along among around before behind below between beyond during through',
    'toward until upon within am are was were been being do does did done doing has have had having can could may',
    'might must shall should will would get gets make makes made like use uses used using when where which while',
    'what why how because since though please new now once one two very way well yes',
    'library page pages file files document documents task tasks text find finds md',
  ]
    .join(' ')
    .split(' '),
)
