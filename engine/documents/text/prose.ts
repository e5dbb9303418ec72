/** One line of a markdown text, without its end. */
export interface ProseLine {
  readonly text: string
  /** Where it begins in the text. */
  readonly start: number
  /** Whether it belongs to a fenced code block; the fences belong to it, too. */
  readonly code: boolean
}

/** A markdown text read line by line. */
export interface Prose {
  readonly lines: readonly ProseLine[]
  /** The fence that is still open where the text ends: three backticks or tildes, or more. */
  readonly open: string | undefined
}

/** What lines stand in: a quotation, or what moves its lines in by so many columns, as the item of a list does. */
type Holder = 'quotation' | number

/** What stands open above a line. */
interface Above {
  holders: readonly Holder[]
  /** A fence, and in how many holders it stands. */
  fence?: { readonly marks: string; readonly depth: number } | undefined
  /** What ends HTML that goes on. */
  html?: RegExp | undefined
  /** What goes on unless something else begins. */
  open?: 'paragraph' | 'indented code' | undefined
  /** Whether nothing stands yet in the innermost holder. */
  empty?: boolean
}

/** Deeper is nobody's prose. */
const deepest = 32
const words = /^[a-z("]/i
const quotation = /^ {0,3}> ?/
const item = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))(?:( +)(?=\S)| *$)/
const footnote = /^ {0,3}\[\^[^\]\s]+\]: */
const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const rule = /^ {0,3}([-*_]) *(?:\1 *){2,}$/
const heading = /^ {0,3}#{1,6}(?: |$)/
const underline = /^ {0,3}(?:=+|-+) *$/
const blank = /^\s*$/
const blockTags = [
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt',
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu',
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr',
  'track|ul',
].join('|')
/** How HTML begins that no paragraph holds, and what ends it. */
const html: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^ {0,3}</?(?:${blockTags})(?:\\s|/?>|$)`, 'i'), blank],
]
/** A tag alone on its line, which goes on with a paragraph where there is one. */
const loneTag = /^ {0,3}<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*$/i

/**
 * Tells which lines of a markdown text are fenced code, as the parser would and for a small part of its cost. It knows
 * fences in quotations and in the items of lists, fences that nothing closes, and what only looks like a fence, in
 * indented code or in HTML. Other blocks are one to it: indented code and tables are prose.
 */
export function readProse(text: string): Prose {
  const above: Above = { holders: [] }
  let start = 0
  const lines = text.split('\n').map((line) => {
    const read = line.replace(/\r$/, '')
    const told = { text: read, start, code: readLine(read.includes('\t') ? withoutTabs(read) : read, above) }
    start += line.length + 1
    return told
  })
  return { lines, open: above.fence?.marks }
}

/** A markdown text without its fenced code. */
export function proseOf(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text
  return readProse(text)
    .lines.filter(({ code }) => !code)
    .map((line) => line.text)
    .join('\n')
}

/** Whether a line is code; what stands open is noted for the next. */
function readLine(line: string, above: Above): boolean {
  // Most lines are words at the margin, and are told at once.
  if (words.test(line) && above.holders.length === 0 && !above.fence && !above.html) {
    above.open = 'paragraph'
    return false
  }
  const { rest, held } = enter(line, above.holders)
  const inside = held === above.holders.length
  if (above.fence) {
    if (held >= above.fence.depth) {
      if (closes(rest, above.fence.marks)) above.fence = undefined
      return true
    }
    above.fence = undefined
  }
  if (above.html && inside) {
    if (above.html.test(rest)) above.html = undefined
    return false
  }
  above.html = undefined
  if (!inside) {
    // A paragraph goes on in a line that forgot to say what it stands in.
    if (above.open === 'paragraph' && !blank.test(rest) && !begins(rest)) return false
    above.holders = above.holders.slice(0, held)
    above.open = undefined
  }
  // An item whose first two lines are empty has ended.
  if (above.empty && blank.test(rest) && above.holders.at(-1) !== 'quotation')
    above.holders = above.holders.slice(0, -1)
  const before = above.holders.length
  const left = hold(rest, above)
  above.empty = above.holders.length > before && blank.test(left)
  return readBlock(left, above)
}

/** What is left of a line in the holders it stands in, and how many of them it stands in. */
function enter(line: string, holders: readonly Holder[]): { readonly rest: string; readonly held: number } {
  let rest = line
  for (const [held, holder] of holders.entries()) {
    if (holder === 'quotation') {
      const mark = quotation.exec(rest)?.[0]
      if (mark === undefined) return { rest, held }
      rest = rest.slice(mark.length)
    } else if (!blank.test(rest)) {
      if (!rest.startsWith(' '.repeat(holder))) return { rest, held }
      rest = rest.slice(holder)
    }
  }
  return { rest, held: holders.length }
}

/** What is left of a line after the quotations and items that begin in it, which are noted. */
function hold(line: string, above: Above): string {
  let rest = line
  const goesOn = above.open !== undefined
  while (above.holders.length < deepest) {
    const [mark = '', holder] = holderOf(rest, goesOn) ?? []
    if (holder === undefined) return rest
    above.holders = [...above.holders, holder]
    above.open = undefined
    rest = rest.slice(mark.length)
  }
  return rest
}

function holderOf(rest: string, goesOn: boolean): readonly [mark: string, holder: Holder] | undefined {
  const quote = quotation.exec(rest)?.[0]
  if (quote !== undefined) return [quote, 'quotation']
  const [, mark, number, spaces] = (!rule.test(rest) && item.exec(rest)) || []
  if (mark !== undefined) {
    // Where a paragraph goes on, a list begins with a word and with 1: its lines may begin with a year.
    if (goesOn && (spaces === undefined || (number !== undefined && Number(number) !== 1))) return undefined
    const columns = mark.length + (spaces !== undefined && spaces.length <= 4 ? spaces.length : 1)
    return [rest.slice(0, columns), columns]
  }
  const note = footnote.exec(rest)?.[0]
  return note === undefined ? undefined : [note, 4]
}

/** Whether what is left of a line is code, once it is known what it stands in. */
function readBlock(rest: string, above: Above): boolean {
  const inParagraph = above.open === 'paragraph'
  if (!blank.test(rest) && rest.startsWith('    ')) {
    above.open ??= 'indented code'
    return false
  }
  above.open = undefined
  if (blank.test(rest)) return false
  const marks = fenceStart.exec(rest)?.[1]
  if (marks !== undefined) {
    above.fence = { marks, depth: above.holders.length }
    return true
  }
  const [, end] =
    html.find(([start]) => start.test(rest)) ?? (!inParagraph && loneTag.test(rest) ? [loneTag, blank] : [])
  if (end) {
    if (!end.test(rest)) above.html = end
  } else if (!heading.test(rest) && !rule.test(rest) && !(inParagraph && underline.test(rest))) above.open = 'paragraph'
  return false
}

/** Whether something begins here that ends a paragraph whose holders a line does not name. */
function begins(rest: string): boolean {
  return (
    holderOf(rest, false) !== undefined ||
    [fenceStart, rule, heading, ...html.map(([start]) => start)].some((start) => start.test(rest))
  )
}

function closes(rest: string, marks: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(rest)?.[1]
  return found?.startsWith(marks) ?? false
}

/** A tab goes on to the next column that four divides. */
function withoutTabs(line: string): string {
  let wide = ''
  for (const [before, part] of line.split('\t').entries()) {
    if (before > 0) wide += ' '.repeat(4 - (wide.length % 4))
    wide += part
  }
  return wide
}
