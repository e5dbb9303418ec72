import type { SourceLine } from '../reading/sourceLine.ts'

/** A page of Python-Markdown as CommonMark, line by line. */
export interface Lifted {
  readonly lines: readonly SourceLine[]
  /** Tabs in order; `before` is the index of the line at which they stand. */
  readonly tabs: readonly Tab[]
  /** Admonitions, details and tabs: the index of the line that opens each, and of the last that stands in it. */
  readonly blocks: readonly LiftedBlock[]
}

export interface LiftedBlock {
  readonly first: number
  readonly last: number
}

export interface Tab {
  readonly set: number
  readonly number: number
  readonly title: string
  readonly before: number
  readonly line: number
}

interface Open {
  /** The line that opens it. */
  readonly first: number
  readonly quotes: number
  readonly indent: number
  readonly tab?: { readonly set: number; readonly number: number }
}

interface Fence {
  readonly mark: string
  readonly length: number
}

const quoteMarks = /^(?:[ ]{0,3}>[ ]?){1,20}/
const admonition = /^(!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*(?: +"[^"]*")? *$/
const untitled = /^\?\?\?\+? +"[^"]*" *$/
const tab = /^===([!+]{0,2}) +(?:"([^"]*)"|'([^']*)') *$/
const fenceLine = /^ *(`{3,}|~{3,})(.*)$/
const listHash = /^([ ]*(?:[-*+]|\d{1,9}\.)[ ]+)(#{1,6})(?=[^#\s])/

/**
 * Takes the indent off what stands in admonitions and tabs, and writes headings as CommonMark does. Sources:
 * python-markdown.github.io, "Admonition"; facelessuser.github.io/pymdown-extensions, "Tabbed", "Details".
 */
export function liftBlocks(source: readonly SourceLine[], extensions: readonly string[]): Lifted {
  const has = new Set(extensions)
  const superfences = has.has('pymdownx.superfences')
  const open: Open[] = []
  const lines: SourceLine[] = []
  const tabs: Tab[] = []
  const blocks: LiftedBlock[] = []
  const closers = nextClosers(source)
  let fence: Fence | undefined
  let sets = 0
  /** The tab set that just ended, to which a further tab at its place belongs. */
  let ended: Open | undefined
  /** The last line that is not blank. */
  let written = 0

  for (const [index, { text, line }] of source.entries()) {
    const { quotes, prefix, rest } = splitQuotes(expandTabs(text))
    const blank = rest.trim() === ''
    const indent = blank ? Infinity : rest.length - rest.trimStart().length
    while (open.length > 0 && !blank && !isInside(open.at(-1)!, quotes, indent)) {
      const closed = open.pop()!
      blocks.push({ first: closed.first, last: written })
      ended = closed.tab ? closed : undefined
      fence = undefined
    }
    if (!blank) written = index
    const lifted = blank ? '' : rest.slice(4 * open.length)
    const at = indent - 4 * open.length
    if (fence) {
      if (closes(lifted, fence)) fence = undefined
      lines.push({ text: prefix + lifted, line })
      continue
    }
    const opener = blank ? undefined : readOpener(lifted.trimStart(), has)
    if (opener) {
      let own: Open['tab']
      if (opener.tab) {
        const goes = ended?.tab && ended.indent === indent && ended.quotes === quotes && !opener.tab.anew
        own = goes ? { set: ended!.tab!.set, number: ended!.tab!.number + 1 } : { set: ++sets, number: 1 }
        tabs.push({ ...own, title: opener.tab.title, before: lines.length, line })
      }
      open.push({ first: index, quotes, indent, ...(own && { tab: own }) })
      lines.push({ text: prefix.trimEnd(), line })
      ended = undefined
      continue
    }
    if (!blank) ended = undefined
    const begun = fenceLine.exec(lifted)
    if (begun && !isFenceInfo(begun[2]!)) {
      lines.push({ text: `${prefix}\\${lifted.trimStart()}`, line })
      continue
    }
    if (begun && (superfences || at === 0) && isClosed(begun, index, closers)) {
      fence = { mark: begun[1]![0]!, length: begun[1]!.length }
    }
    lines.push({ text: prefix + writeHeading(lifted, at), line })
  }
  for (const { first } of open) blocks.push({ first, last: written })
  return { lines, tabs, blocks }
}

function isInside(block: Open, quotes: number, indent: number): boolean {
  return quotes >= block.quotes && indent >= block.indent + 4
}

function splitQuotes(text: string): { quotes: number; prefix: string; rest: string } {
  const prefix = quoteMarks.exec(text)?.[0] ?? ''
  return { quotes: prefix.split('>').length - 1, prefix, rest: text.slice(prefix.length) }
}

function readOpener(text: string, has: ReadonlySet<string>) {
  if (text.startsWith('===') && has.has('pymdownx.tabbed')) {
    const match = tab.exec(text)
    if (match) return { tab: { anew: match[1]!.includes('!'), title: match[2] ?? match[3] ?? '' } }
  }
  const details = text.startsWith('???') && has.has('pymdownx.details')
  const plain = text.startsWith('!!!') && has.has('admonition')
  return (plain || details) && (admonition.test(text) || (details && untitled.test(text))) ? {} : undefined
}

/** `#Title` is a heading, and one that is indented is none; more than six marks are six and text. */
function writeHeading(text: string, indent: number): string {
  const marks = /^( *)(#+)/.exec(text)
  if (!marks) return text.replace(listHash, '$1$2 ')
  const [whole, spaces = '', hashes = ''] = marks
  const rest = text.slice(whole.length)
  if (indent % 4 !== 0) return `${spaces}\\${hashes}${rest}`
  if (hashes.length > 6) return `${spaces}###### \\${hashes.slice(6)}${rest}`
  return rest === '' || rest.startsWith(' ') ? text : `${spaces}${hashes} ${rest}`
}

/** After the marks stand braces with everything in them, or a language and options; with both it is no fence. */
function isFenceInfo(info: string): boolean {
  const text = info.trim()
  return (text.startsWith('{') && text.endsWith('}')) || !/[{`]/.test(text)
}

function closes(text: string, { mark, length }: Fence): boolean {
  const found = fenceLine.exec(text)
  return found !== null && found[1]!.startsWith(mark) && found[1]!.length >= length && found[2]!.trim() === ''
}

/** For each line the next one that can close a fence, by its mark; a fence that nothing closes is none. */
function nextClosers(source: readonly SourceLine[]): { '`': Int32Array; '~': Int32Array } {
  const next = { '`': new Int32Array(source.length + 1), '~': new Int32Array(source.length + 1) }
  for (const mark of ['`', '~'] as const) {
    next[mark][source.length] = -1
    for (let index = source.length - 1; index >= 0; index--) {
      const bare = /^[ >]*(`{3,}|~{3,})[ \t]*$/.exec(source[index]!.text)?.[1]?.startsWith(mark) === true
      next[mark][index] = bare ? index : next[mark][index + 1]!
    }
  }
  return next
}

function isClosed(begun: RegExpExecArray, index: number, closers: ReturnType<typeof nextClosers>): boolean {
  const mark = begun[1]!.startsWith('`') ? '`' : '~'
  return closers[mark][index + 1]! >= 0
}

/** Tabs as blanks up to the next column that four divides. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let expanded = ''
  for (const character of text) {
    expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character
  }
  return expanded
}
