import type { Prose } from '../prose.ts'

/** Writes over a text without moving anything in it. */
export interface Mask {
  /** Blanks a range; its line ends stay. */
  blank(start: number, end: number): void
  /** Writes other characters over as many of the text; none of them may be a line end. */
  write(start: number, text: string): void
  /** Says that a range holds blocks with a life of their own. */
  contain(start: number, end: number): void
  read(): Prose
}

const blank = 32
/** How lines in lists and quotes begin. */
const lead = /(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,200}/y
/** So many characters can be arguments of one call. */
const piece = 8192

/** Begins to write over a text; where nothing is written, the text itself is given back. */
export function openMask(text: string): Mask {
  let units: Uint16Array | undefined
  const containers: { start: number; end: number }[] = []
  const put = (at: number, unit: number) => {
    const old = text.charCodeAt(at)
    if (old === 10 || old === 13 || Number.isNaN(old)) return
    units ??= Uint16Array.from({ length: text.length }, (_none, index) => text.charCodeAt(index))
    units[at] = unit
  }
  return {
    blank(start, end) {
      for (let at = start; at < end; at++) put(at, blank)
    },
    write(start, written) {
      for (let index = 0; index < written.length; index++) put(start + index, written.charCodeAt(index))
    },
    contain: (start, end) => void containers.push({ start, end }),
    read() {
      containers.sort((one, other) => one.start - other.start || other.end - one.end)
      if (units === undefined) return { text, containers }
      fillLeads(text, units)
      return { text: written(units), containers }
    },
  }
}

/** Blanks before a text on its line would make code of it, so that a tag of HTML is written in their place. */
function fillLeads(text: string, units: Uint16Array): void {
  for (let start = 0; start < text.length; start++) {
    lead.lastIndex = start
    lead.test(text)
    const from = lead.lastIndex
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    let at = from
    while (at < end && units[at] === blank) at += 1
    if (at - from > 3 && at < end && units[at] !== 13) {
      units.set([60, 98], from)
      units[at - 1] = 62
    }
    start = end
  }
}

function written(units: Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += piece) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + piece)))
  }
  return pieces.join('')
}
