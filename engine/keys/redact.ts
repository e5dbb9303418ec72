import { bareLetters } from '../documents/text/bareLetters.ts'
import { disguisesOf, escapesIn, readingsOf, type Escape } from '../documents/text/disguises.ts'

/** What stands in the place of a key. */
const cover = '[key removed]'
/** So many letters and digits are found in pieces, too, without an ordinary text ever being taken for them. */
const sure = 12

/** Signs of a text, small, with the place that each has in it. */
interface Signs {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

type Span = readonly [start: number, end: number]

/** What is looked for: as it is, and where that is enough to be sure, its letters and digits one after the other. */
interface Look {
  readonly whole: string
  readonly bare?: string
}

/**
 * Takes every key out of a value, at any depth and in names too: as it is, and as somebody would write it to get it
 * out, in other capitals, in pieces and with signs written by their numbers.
 */
export function redact<T>(value: T, secrets: readonly string[]): T {
  const looks = new Set(secrets.flatMap(disguisesOf).map((look) => look.normalize('NFKD').toLowerCase()))
  looks.delete('')
  return looks.size === 0 ? value : (cleanse(value, Array.from(looks, readLook)) as T)
}

function readLook(whole: string): Look {
  const bare = bareLetters(whole)
  return bare.length >= sure ? { whole, bare } : { whole }
}

function cleanse(value: unknown, looks: readonly Look[]): unknown {
  if (typeof value === 'string') return coverIn(value, looks)
  if (Array.isArray(value)) return value.map((item) => cleanse(item, looks))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [coverIn(name, looks), cleanse(item, looks)]))
}

function coverIn(text: string, looks: readonly Look[]): string {
  // Mostly there is nothing, and where it would be need not be known.
  if (!readingsOf(text).some((reading) => holdsOne(reading, looks))) return text
  const escapes = escapesIn(text)
  const spans = [readSigns(text, []), ...(escapes.length > 0 ? [readSigns(text, escapes)] : [])].flatMap((signs) => {
    const letters = lettersOf(signs)
    return looks.flatMap(({ whole, bare }) => [
      ...spansOf(whole, signs),
      ...(bare === undefined ? [] : spansOf(bare, letters)),
    ])
  })
  let kept = ''
  let from = 0
  let covered = false
  for (const [start, end] of spans.toSorted(([one], [other]) => one - other)) {
    if (!covered || start > from) kept += text.slice(from, start) + cover
    covered = true
    from = Math.max(from, end)
  }
  return kept + text.slice(from)
}

function holdsOne(reading: string, looks: readonly Look[]): boolean {
  const small = reading.normalize('NFKD').toLowerCase()
  const letters = bareLetters(reading)
  return looks.some(({ whole, bare }) => (bare === undefined ? small.includes(whole) : letters.includes(bare)))
}

function readSigns(text: string, escapes: readonly Escape[]): Signs {
  const signs: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (sign: string, start: number, end: number) => {
    // A letter of full width is a letter, and so is one with an accent.
    const plain = (sign < '\u0080' ? sign : sign.normalize('NFKD')).toLowerCase()
    for (let at = 0; at < plain.length; at++) {
      signs.push(plain.charAt(at))
      starts.push(start)
      ends.push(end)
    }
  }
  let at = 0
  const addUntil = (end: number) => {
    while (at < end) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      add(sign, at, at + sign.length)
      at += sign.length
    }
  }
  for (const escape of escapes) {
    addUntil(escape.start)
    add(escape.sign, escape.start, escape.end)
    at = escape.end
  }
  addUntil(text.length)
  return { text: signs.join(''), starts, ends }
}

function lettersOf({ text, starts, ends }: Signs): Signs {
  const places = Array.from(text.matchAll(/[a-z0-9]/g), ({ index }) => index)
  return {
    text: text.replace(/[^a-z0-9]/g, ''),
    starts: places.map((place) => starts[place] ?? 0),
    ends: places.map((place) => ends[place] ?? 0),
  }
}

function spansOf(look: string, { text, starts, ends }: Signs): readonly Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(look); at >= 0; at = text.indexOf(look, at + 1))
    spans.push([starts[at] ?? 0, ends[at + look.length - 1] ?? 0])
  return spans
}
