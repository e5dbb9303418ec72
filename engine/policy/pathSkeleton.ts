import { characters } from '../documents/text/characters.ts'

/** Letters of other scripts that look like a Latin one, after capitals are made small. */
const lookAlike: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԝ: 'w',
  ѵ: 'v',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ζ: 'z',
  γ: 'y',
  // Latin letters of their own, Armenian, and punctuation
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  ʼ: "'",
}

const hidden = new RegExp(`[${characters.inNoLook}]`, 'gu')
const plain = /^[\u0020-\u007e]*$/

/**
 * A name without what the eye, or a file system, does not tell apart: capitals, forms, invisible characters,
 * look-alikes of other scripts.
 */
export function pathSkeleton(name: string): string {
  if (plain.test(name)) return name.toLowerCase()
  const small = name.normalize('NFKC').replace(hidden, '').toLowerCase().normalize('NFKC')
  return Array.from(small, (letter) => lookAlike[letter] ?? letter).join('')
}
