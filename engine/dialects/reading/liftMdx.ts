import { endOfTag } from './endOfTag.ts'
import type { SourceLine } from './sourceLine.ts'

/** A page of MDX as CommonMark, line by line, and what its tags and imports name. */
export interface LiftedMdx {
  readonly lines: readonly SourceLine[]
  readonly tags: readonly MdxTag[]
  /** `import Part from './part.mdx'`: name to path. */
  readonly imports: ReadonlyMap<string, string>
}

export interface MdxTag {
  readonly name: string
  /** `id`, and `name` of an `<a>`, where they are written out. */
  readonly ids: readonly string[]
  /** The index of the line at which it stands. */
  readonly at: number
  /** It has an id that only the program knows. */
  readonly computed: boolean
}

const fence = /^(`{3,}|~{3,})(.*)$/
const importLine = /^import\s+(?:([\w$]+)\s*,?\s*)?[^'"\n]{0,2000}['"]([^'"\n]{1,500})['"]/
const tagStart = /^<(\/?)([A-Za-z][\w.:-]*|)(?=[\s/>]|$)/
const idAttribute = /\s(id|name)\s{0,9}=\s{0,9}\{?\s{0,9}(?:"([^"{}]{1,200})"|'([^'{}]{1,200})')/g
const longestTag = 4000

/**
 * Takes out of MDX what is no markdown: imports and exports, comments, expressions on lines of their own, tags that
 * begin
 * a line. MDX has no indented code, so that lines lose their indent. Source: mdxjs.com, "What is MDX?".
 */
export function liftMdx(source: readonly SourceLine[]): LiftedMdx {
  const lines: SourceLine[] = []
  const tags: MdxTag[] = []
  const imports = new Map<string, string>()
  let fenced: string | undefined
  let program = false
  let comment = false
  /** What is open of an expression that goes over several lines. */
  let braces = 0
  /** A tag whose `>` has not come yet. */
  let tag: { text: string; at: number } | undefined
  let blankBefore = true

  for (const [at, { text, line }] of source.entries()) {
    const keep = (kept: string) => void lines.push({ text: kept, line })
    const rest = text.trimStart()
    const blank = rest === ''
    if (fenced !== undefined) {
      if (rest.startsWith(fenced) && fence.exec(rest)?.[2]?.trim() === '') fenced = undefined
      keep(rest)
      continue
    }
    if (comment) {
      const end = text.indexOf('*/}')
      comment = end < 0
      keep(end < 0 ? '' : text.slice(end + 3))
      continue
    }
    if (program) {
      noteImport(text)
      program = !blank
      keep('')
      blankBefore = blank
      continue
    }
    if (tag) {
      tag.text += `\n${text}`
      const end = endOfTag(tag.text, 0, Math.min(tag.text.length, longestTag))
      const read: { text: string; at: number } = tag
      if (end >= 0 || tag.text.length > longestTag) tag = undefined
      if (end >= 0) readTag(read.text.slice(0, end), read.at)
      keep(end >= 0 ? read.text.slice(end) : '')
      continue
    }
    if (braces > 0) {
      braces = Math.max(0, braces + balance(text))
      keep('')
      continue
    }
    if (blankBefore && /^(?:import|export)\s/.test(text)) {
      noteImport(text)
      program = true
      keep('')
      continue
    }
    blankBefore = blank
    if (fence.test(rest)) {
      fenced = fence.exec(rest)![1]!
      keep(rest)
    } else keep(readLine(rest, at))
  }
  return { lines, tags, imports }

  function noteImport(text: string): void {
    const named = importLine.exec(text)
    if (named?.[1]) imports.set(named[1], named[2]!)
  }

  function readLine(text: string, at: number): string {
    let rest = text
    for (;;) {
      if (rest.startsWith('{') && !rest.startsWith('{/*')) {
        const open = balance(rest)
        if (open > 0) braces = open
        return open > 0 || rest.trimEnd().endsWith('}') ? '' : rest
      }
      if (!tagStart.test(rest) && !rest.startsWith('<>') && !rest.startsWith('</>')) break
      const end = endOfTag(rest, 0, Math.min(rest.length, longestTag))
      if (end < 0) {
        tag = { text: rest, at }
        return ''
      }
      readTag(rest.slice(0, end), at)
      rest = rest.slice(end).trimStart()
    }
    return withoutComments(rest)
  }

  function readTag(text: string, at: number): void {
    const start = tagStart.exec(text)
    if (!start || start[1] === '/') return
    const named = [...text.matchAll(idAttribute)].filter(([, name]) => name === 'id' || start[2] === 'a')
    tags.push({
      name: start[2]!,
      ids: [...new Set(named.map(([, , double, single]) => double ?? single!))],
      at,
      computed: /\sid\s{0,9}=\s{0,9}\{\s{0,9}[^\s"'{}]/.test(text),
    })
  }

  /** Comments go, except the one that ends a heading: it may hold its id. */
  function withoutComments(text: string): string {
    let kept = ''
    let rest = text
    for (;;) {
      const start = rest.indexOf('{/*')
      if (start < 0) return kept + rest
      const end = rest.indexOf('*/}', start)
      if (end < 0) {
        comment = true
        return kept + rest.slice(0, start)
      }
      const endsHeading = /^#{1,6}\s/.test(text) && rest.slice(end + 3).trim() === ''
      const inCode = (kept + rest.slice(0, start)).split('`').length % 2 === 0
      kept += endsHeading || inCode ? rest.slice(0, end + 3) : rest.slice(0, start)
      rest = rest.slice(end + 3)
    }
  }
}

function balance(text: string): number {
  let depth = 0
  for (const mark of text) depth += mark === '{' ? 1 : mark === '}' ? -1 : 0
  return depth
}
