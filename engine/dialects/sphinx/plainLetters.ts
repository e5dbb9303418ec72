const pairs: Readonly<Record<string, string>> = { ß: 'sz', æ: 'ae', œ: 'oe', ȸ: 'db', ȹ: 'qp' }
const singles = 'øo đd ħh ıi łl ŧt ƀb ƃb ƈc ƌd ƒf ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ǥg ȥz ȴl ȵn ȶt ȷj ȼc ȿs ɀz ɇe ɉj ɋq ɍr ɏy'
const letters = new Map([
  ...Object.entries(pairs),
  ...singles.split(' ').map((pair): [string, string] => [pair[0]!, pair[1]!]),
])

/** A text in ASCII: accents off, letters of its own spelled out, everything else left out. */
export function plainLetters(text: string): string {
  return [...text]
    .map((letter) => letters.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/[^\u0000-\u007F]/g, '')
}
