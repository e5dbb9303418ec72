import { bodyStart } from './bodyStart.ts'
import { codeSpans } from './codeSpans.ts'
import type { Range } from './codeSpans.ts'
import { containerMark } from './containerMark.ts'
import { endOfExpression } from './endOfExpression.ts'
import { endOfTag } from './endOfTag.ts'
import { fenceAt } from './fence.ts'
import { indentOf } from './indentOf.ts'
import type { Mask } from './mask.ts'
import { openElements } from './openElements.ts'
import { pageLines } from './pageLine.ts'

/** An expression, a comment or a tag at the start of a line. */
interface Piece extends Range {
  readonly kind: 'expression' | 'comment' | 'tag'
  readonly name: string
  readonly turn: 'opens' | 'closes' | 'stands'
}

const lead = /(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,200}/y
const tagStart = /<(\/?)([A-Za-z][\w.:-]*|)(?=[\s/>])/y
const importLine = /^import\s*(?:['"{*]|$|[\w$]{1,200}\s*(?:,|from\b))/
const exportLine = /^export\s*(?:[{*]|(?:default|const|let|var|function|class|async|type|interface)\b)/
const url = /[\s"'](?:href|src)\s{0,9}=\s{0,9}["']/i
const longestProgram = 100

/**
 * Blanks what is no markdown in MDX: imports and exports, comments, expressions that are blocks, tags of components.
 * MDX has no indented code: a tag whose content is indented becomes the entry of a list, which holds that content.
 * Source: mdxjs.com, "What is MDX?".
 */
export function maskMdx(text: string, mask: Mask): void {
  const lines = pageLines(text, bodyStart(text))
  const elements = openElements(mask)
  /** What may still be looked through in vain, so that openers that nothing closes cost little. */
  let patience = 4 * text.length + 10_000
  let index = 0
  let afterBlank = true
  let spans: Range[] = []
  let spansEnd = 0

  while (index < lines.length) {
    const line = lines[index]!
    const at = leadEnd(line.start)
    const fence = fenceAt(lines, index)
    if (fence) {
      passFence(fence.first, fence.last)
      index = fence.last + 1
    } else if (at >= line.end) {
      afterBlank = true
      index += 1
      continue
    } else if (afterBlank && (importLine.test(line.text) || exportLine.test(line.text))) passProgram()
    else readLine(at)
    afterBlank = false
  }

  function leadEnd(start: number): number {
    lead.lastIndex = start
    lead.test(text)
    return Math.min(lead.lastIndex, lines[index]!.end)
  }

  /** Moves on to the line that holds an offset. */
  function goTo(offset: number): void {
    while (index + 1 < lines.length && lines[index + 1]!.start <= offset) index += 1
  }

  function passFence(first: number, last: number): void {
    const { column } = elements
    for (let at = first; at <= last && column > 0; at++) {
      const { text: code, start, end } = lines[at]!
      // A line that is indented less would end the entry, and the fence with it.
      if (indentOf(code) < column) mask.blank(start, end)
    }
  }

  function passProgram(): void {
    let depth = 0
    let last = index
    for (let at = index; at < lines.length && at < index + longestProgram && patience > 0; at++) {
      const code = lines[at]!.text
      if (last > index) patience -= code.length + 1
      if (code.trim() === '') {
        if (last === index) last = at
        if (depth <= 0) {
          last = at
          break
        }
      } else if (at === lines.length - 1) last = lines.length
      for (const sign of code) depth += '{(['.includes(sign) ? 1 : '})]'.includes(sign) ? -1 : 0
    }
    last = Math.max(last, index + 1)
    mask.blank(lines[index]!.start, lines[last - 1]!.end)
    index = last
  }

  function readLine(from: number): void {
    const { start } = lines[index]!
    const pieces: Piece[] = []
    let at = from
    for (;;) {
      while (text[at] === ' ' || text[at] === '\t') at += 1
      const piece = at >= lines[index]!.end ? undefined : pieceAt(at)
      if (!piece) break
      pieces.push(piece)
      at = piece.end
      goTo(at)
    }
    const isText = at < lines[index]!.end
    // An expression right before text is part of it.
    while (isText && pieces.at(-1)?.kind === 'expression') at = pieces.pop()!.start
    if (pieces.length === 0 || at < lines[index]!.start) return void readText(Math.max(at, from))
    for (const piece of pieces) layPiece(piece)
    const opened = elements.take(pieces)
    if (isText) readText(at)
    else {
      const bare = /^[ \t]*$/.test(text.slice(start, from))
      if (opened && bare && text[from] === '<') markEntry(start, from, Math.min(pieces.at(-1)!.end, lineEnd(from)))
      index += 1
    }
  }

  function lineEnd(offset: number): number {
    const end = text.slice(offset, offset + 1000).search(/[\r\n]/)
    return end < 0 ? Math.min(text.length, offset + 1000) : offset + end
  }

  function markEntry(start: number, from: number, end: number): void {
    let next = index + 1
    while (next < lines.length && lines[next]!.text.trim() === '') next += 1
    const indent = indentOf(text.slice(start, from))
    const entry = containerMark(end - from, indentOf(lines[next]?.text ?? '') - indent)
    if (entry === undefined) return
    mask.write(from, entry.text)
    elements.indent(indent + entry.column)
  }

  function pieceAt(at: number): Piece | undefined {
    if (text[at] === '{') {
      const isComment = text.startsWith('{/*', at)
      const end = look(() => (isComment ? closing(at) : endOfExpression(text, at)))
      if (end < 0) return undefined
      return { kind: isComment ? 'comment' : 'expression', start: at, end, name: '', turn: 'stands' }
    }
    if (text[at] !== '<') return undefined
    tagStart.lastIndex = at
    const match = tagStart.exec(text)
    const end = match ? look(() => endOfTag(text, at)) : -1
    if (!match || end < 0) return undefined
    const turn = match[1] === '/' ? 'closes' : text[end - 2] === '/' ? 'stands' : 'opens'
    return { kind: 'tag', start: at, end, name: match[2]!, turn }
  }

  function closing(at: number): number {
    const end = text.indexOf('*/}', at)
    return end < 0 ? at - text.length - 1 : end + 3
  }

  function commentEnd(at: number): number {
    const end = text.indexOf('-->', at)
    return end < 0 ? at - text.length - 1 : end + 3
  }

  function look(find: () => number): number {
    if (patience <= 0) return -1
    const end = find()
    if (end < 0) patience += end
    return end
  }

  /** Tags of HTML that lead somewhere stay, without the expressions among their attributes. */
  function layPiece({ kind, start, end, name }: Piece, inText = false): void {
    const tag = text.slice(start, end)
    const isHtml = kind === 'tag' && /^[a-z]+\d?$/.test(name)
    if (!isHtml || (!url.test(tag) && (!inText || tag.includes('{')))) return mask.blank(start, end)
    for (let at = text.indexOf('{', start); at >= 0 && at < end; at = text.indexOf('{', at)) {
      const after = endOfExpression(text, at, end)
      if (after < 0) return
      mask.blank(text[at - 1] === '=' ? at - 1 : at, after)
      at = after
    }
  }

  /** What stands among text: comments, tags, expressions that go over several lines. */
  function readText(from: number): void {
    let at = from
    for (;;) {
      const { end } = lines[index]!
      while (at < end && !'\\`{<'.includes(text[at]!)) at += 1
      if (at >= end) break
      at = text[at] === '\\' ? at + 2 : text[at] === '`' ? passCode(at) : passPiece(at)
      goTo(at)
      if (at <= lines[index]!.start) return
    }
    index += 1
  }

  function passCode(at: number): number {
    if (at >= spansEnd) {
      let last = index
      while (last + 1 < lines.length && lines[last + 1]!.text.trim() !== '') last += 1
      spansEnd = lines[last]!.end
      spans = codeSpans(text, at, spansEnd).toReversed()
    }
    while (spans.length > 0 && spans.at(-1)!.start < at) spans.pop()
    const span = spans.at(-1)
    if (span?.start === at) return span.end
    let after = at
    while (text[after] === '`') after += 1
    return after
  }

  function passPiece(at: number): number {
    if (text.startsWith('<!--', at)) {
      const end = look(() => commentEnd(at))
      return end < 0 ? at + 4 : end
    }
    const piece = pieceAt(at)
    if (!piece) return at + 1
    const whole = text.slice(at, piece.end)
    if (piece.kind !== 'expression' || whole.startsWith('{#')) layPiece(piece, true)
    else if (whole.includes('\n')) {
      if (/\n[ \t]*\r?\n/.test(whole)) return at + 1
      layPiece(piece)
    }
    return piece.end
  }
}
