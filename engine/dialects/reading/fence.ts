import type { PageLine } from './pageLine.ts'

/** A block of code between marks; both lines with marks belong to it. */
export interface Fence {
  /** Index of the line that opens it, and of the last one that belongs to it. */
  readonly first: number
  readonly last: number
  readonly mark: string
  /** What stands behind the marks: the language, or the name of a directive. */
  readonly info: string
  /** Where the marks begin in the line that opens it. */
  readonly indent: number
  readonly closed: boolean
}

const opening = /^((?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,200})(`{3,}|~{3,})(.*)$/

/** Reads the fence that a line opens, wherever it stands: in a list, a quote, an indented block. */
export function fenceAt(lines: readonly PageLine[], first: number): Fence | undefined {
  const { text } = lines[first]!
  const match = text.includes('```') || text.includes('~~~') ? opening.exec(text) : null
  const [, lead = '', mark = '', info = ''] = match ?? []
  if (!match || (mark.startsWith('`') && info.includes('`'))) return undefined
  const quoted = lead.includes('>')
  const read = { first, mark, info: info.trim(), indent: lead.length }
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!.text
    if (quoted && !/^[ \t]*>/.test(line)) return { ...read, last: index - 1, closed: false }
    if (!line.includes(mark)) continue
    const rest = line.replace(/^[ \t>]{0,200}/, '').trimEnd()
    if (rest.startsWith(mark) && isRun(rest)) return { ...read, last: index, closed: true }
  }
  return { ...read, last: lines.length - 1, closed: false }
}

/** All fences of a page. */
export function fencesIn(lines: readonly PageLine[]): readonly Fence[] {
  const fences: Fence[] = []
  for (let index = 0; index < lines.length; index++) {
    const fence = fenceAt(lines, index)
    if (!fence) continue
    fences.push(fence)
    index = fence.last
  }
  return fences
}

/** One character, however often. */
function isRun(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text[at] !== text[0]) return false
  return true
}
