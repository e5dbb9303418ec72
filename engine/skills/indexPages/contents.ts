import type { Outline } from '../../documents/markdown/outline.ts'
import { lineEndAt } from '../reading/lineEndAt.ts'

/** One line of a table of contents: `  - [Usage](#usage)`. */
export interface ContentsEntry {
  readonly line: number
  /** Offsets of the whole line, without its newline. */
  readonly start: number
  readonly end: number
  readonly indent: string
  /** The bullet or number and the space after it. */
  readonly marker: string
  readonly text: string
  readonly slug: string
}

/** A table of contents as it stands on a page. */
export interface Contents {
  /** How it is introduced: its heading or marker. */
  readonly name: string
  readonly entries: readonly [ContentsEntry, ...ContentsEntry[]]
  /** How its lines end. */
  readonly lineEnd: '\n' | '\r\n'
}

/** Fewer lines are a list that leads to anchors by chance. */
const fewest = 3
const contentsTitle =
  /^(table of )?contents?$|^toc$|^(on|in) this page$|^inhalt(sverzeichnis)?$|^sommaire$|^índice$|^index$/i
const opening = /^\s*<!--\s*(?:begin\s+|start\s+)?(?:mdtoc|toc|markdown-toc|doctoc)\b(?!\s*\/)[^>]*-->\s*$/i
const entryPattern = /^([ \t]*)((?:[-*+]|\d{1,3}[.)])[ \t]+)\[((?:[^[\]\\]|\\.|\[[^\]]*\])+)\]\(#([^()\s]+)\)[ \t]*\r?$/

/** The table of contents of a page: the list of anchors below its heading or between its markers. */
export function readContents(text: string, outline: Outline): Contents | undefined {
  const lines = text.split('\n')
  const start = openingLine(lines, outline)
  if (!start) return undefined
  const entries: ContentsEntry[] = []
  let offset = lines.slice(0, start.line).reduce((sum, line) => sum + line.length + 1, 0)
  for (let index = start.line; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const match = entryPattern.exec(line)
    if (match) {
      const [, indent = '', marker = '', title = '', slug = ''] = match
      const end = offset + line.replace(/\r$/, '').length
      entries.push({ line: index + 1, start: offset, end, indent, marker, text: title, slug: decode(slug) })
    } else if (line.trim() !== '' && !/^\s*<!--/.test(line)) {
      break
    }
    offset += line.length + 1
  }
  const [first] = entries
  if (!first || entries.length < fewest) return undefined
  return { name: start.name, entries: [first, ...entries.slice(1)], lineEnd: lineEndAt(text, first.start) }
}

/** The 0-based line after the heading or marker that opens a table of contents. */
function openingLine(lines: readonly string[], outline: Outline): { line: number; name: string } | undefined {
  const marker = lines.findIndex((line) => opening.test(line))
  if (marker !== -1) return { line: marker + 1, name: (lines[marker] ?? '').trim() }
  const heading = outline.headings.find((one) => contentsTitle.test(one.text.replace(/[:*_]/g, '').trim()))
  if (!heading) return undefined
  return { line: heading.line + (heading.style === 'setext' ? 1 : 0), name: (lines[heading.line - 1] ?? '').trim() }
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
