const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A number in digits or as a word up to twelve. */
export function readNumber(text: string): number | undefined {
  if (/^\d[\d,]*$/.test(text)) return Number(text.replaceAll(',', ''))
  const place = words.indexOf(text.toLowerCase())
  return place < 0 ? undefined : place
}
