/** Scripts that tell a language; kana before the signs that it stands among. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
]
/** Short words that stand in nearly every sentence of one language. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('the of and to is are with that this for from its it by on at be how what you your'),
  fr: setOf('le la les des du et est une dans pour avec sur par que qui ce cette ses aux vous nous'),
  de: setOf('der die das und ist ein eine mit für auf von den dem des im zu nicht wie sich sie'),
  es: setOf('el los las del y es una en para con por que se su como al esta este lo'),
  it: setOf('il gli della di che è una per con nel dei delle alla sono come questo lo ed'),
  pt: setOf('os do da dos das e é uma em para com por que não ao na no como seu'),
  nl: setOf('het een van en is met voor op dat deze zijn niet te wordt ook bij'),
  pl: setOf('i w na z do jest nie się że przez dla oraz jak od po'),
  sv: setOf('och att det är en ett som med för på av till den inte om'),
}
/** So much of a text tells its language. */
const longest = 6000

/** The language of a text, by its script or its small words; undefined where they do not tell it plainly. */
export function languageOf(text: string): string | undefined {
  const start = text.slice(0, longest)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const script = scripts.find(([, signs]) => (start.match(signs)?.length ?? 0) > letters * 0.2)
  if (script) return script[0]
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(small)
    .map(([language, own]) => [language, words.filter((word) => own.has(word)).length] as const)
    .sort(([, a], [, b]) => b - a)
  const [[language, most] = ['', 0], [, next] = ['', 0]] = counts
  return most >= 2 && most > next * 1.5 ? language : undefined
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
