import type { HtmlTag } from '../../documents/markdown/htmlTag.ts'
import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import type { SourceLine } from './sourceLine.ts'

/** A page of Python-Markdown without its blocks of raw HTML. */
export interface WithoutHtml {
  readonly lines: readonly SourceLine[]
  readonly tags: readonly FoundTag[]
}

export interface FoundTag {
  readonly tag: HtmlTag
  readonly line: number
  /** The index of its line. */
  readonly at: number
  /** The ids of elements whose content is markdown are known before headings get theirs. */
  readonly markdown: boolean
}

const spanTags = new Set('address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '))
const blockTags = new Set(
  (
    'article aside blockquote body canvas colgroup details div dl fieldset figcaption figure footer form group ' +
    'header hgroup hr iframe main map math menu nav noscript object ol option output pre progress script section ' +
    'style table tbody textarea tfoot thead tr ul video'
  ).split(' '),
)
const opening = /^ {0,3}<(?:(!--)|(\/?)([a-zA-Z][\w-]*))/

/**
 * Takes out raw HTML: from a block tag at the start of a line to where it closes, nothing is markdown. With
 * `md_in_html`, an element with `markdown` keeps its content. Source: python-markdown.github.io, "Markdown in HTML".
 */
export function takeHtmlBlocks(source: readonly SourceLine[], markdownInHtml: boolean): WithoutHtml {
  const lines: SourceLine[] = []
  const tags: FoundTag[] = []
  const stack = openTags()
  let fence: string | undefined
  let comment = false

  for (const [at, { text, line }] of source.entries()) {
    const keep = (kept: string) => void lines.push({ text: kept, line })
    const add = (tag: HtmlTag, markdown: boolean) => void tags.push({ tag, line, at, markdown })
    if (comment) {
      const end = text.indexOf('-->')
      comment = end < 0
      keep(end < 0 ? '' : text.slice(end + 3))
      continue
    }
    const fenced = /^(`{3,}|~{3,})/.exec(text)?.[1]
    if (stack.size() === 0 && fenced !== undefined && (fence === undefined || fenced.startsWith(fence))) {
      fence = fence === undefined ? fenced : undefined
      keep(text)
      continue
    }
    const start = fence === undefined ? opening.exec(text) : null
    if (stack.size() > 0) {
      for (const tag of readHtmlTags(text)) {
        if (!tag.closing) add(tag, false)
        stack.see(tag)
      }
      keep('')
    } else if (!start) keep(text)
    else if (start[1] !== undefined) {
      const end = text.indexOf('-->')
      comment = end < 0
      keep(end < 0 ? '' : text.slice(end + 3))
    } else if (!blockTags.has(start[3]!.toLowerCase()) && !spanTags.has(start[3]!.toLowerCase())) keep(text)
    else takeTag(text, { keep, add })
  }
  return { lines, tags }

  /** A line that begins with a block tag. */
  function takeTag(text: string, to: { keep(text: string): void; add(tag: HtmlTag, markdown: boolean): void }): void {
    const found = readHtmlTags(text)
    const [first] = found
    const name = first?.name ?? ''
    if (!first || first.closing || (markdownInHtml && keepsMarkdown(text.slice(first.start, first.end), name))) {
      for (const tag of found) if (!tag.closing) to.add(tag, true)
      to.keep(first ? text.slice(first.end) : '')
      return
    }
    for (const tag of found) {
      if (!tag.closing) to.add(tag, false)
      if (name !== 'hr') stack.see(tag)
    }
    to.keep('')
  }
}

/** `markdown`, `markdown="1"` and `"block"` keep blocks; `"span"` and elements for text keep no headings. */
function keepsMarkdown(tag: string, name: string): boolean {
  const value = /\smarkdown(?:\s{0,9}=\s{0,9}["']?(\w+))?/.exec(tag)
  if (!value) return false
  const wanted = value[1] ?? '1'
  return wanted === 'block' || ((wanted === '1' || wanted === 'markdown') && !spanTags.has(name))
}

/** Open tags as Python-Markdown counts them: a closing tag closes all that stand above its own. */
function openTags() {
  const names: string[] = []
  const counts = new Map<string, number>()
  return {
    size: () => names.length,
    see({ name, closing }: HtmlTag): void {
      if (!closing) {
        names.push(name)
        counts.set(name, (counts.get(name) ?? 0) + 1)
      } else if ((counts.get(name) ?? 0) > 0) {
        for (let last = names.pop(); last !== undefined; last = names.pop()) {
          counts.set(last, counts.get(last)! - 1)
          if (last === name) break
        }
      }
    },
  }
}
