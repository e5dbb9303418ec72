import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import type { FoundTag } from '../reading/takeHtmlBlocks.ts'
import type { SourceLine } from '../reading/sourceLine.ts'

/** A text of kramdown without its attribute lists and extensions. */
export interface Ials {
  readonly lines: readonly SourceLine[]
  /** Ids that lists on lines of their own give to blocks. */
  readonly blocks: readonly { readonly id: string; readonly at: number }[]
  /** Tags between `{::nomarkdown}` and its end. */
  readonly tags: readonly FoundTag[]
  /** True where such a list names a heading of so many lines: right below it, or above it after a blank line. */
  ofHeading(at: number, lines: number): boolean
}

const list = /^(?:[ ]{0,3}>[ ]?){0,20}[ ]{0,3}\{:([^:{}\n][^{}\n]{0,500})\}[ \t]*$/
const named = /^\{:([\w-]{1,100}):[ \t]*([^{}\n]{0,500})\}[ \t]*$/
const extension = /^\{::(comment|nomarkdown)\}/
const fenced = /^ {0,3}(`{3,}|~{3,})/

/** Takes out block attribute lists `{: #id}`, their named forms, comments and raw text. */
export function readIals(source: readonly SourceLine[]): Ials {
  const references = new Map<string, string>()
  for (const { text } of source) {
    const match = named.exec(text)
    const id = match ? idIn(match[2]!, references) : undefined
    if (match && id !== undefined) references.set(match[1]!, id)
  }
  const lines: SourceLine[] = []
  const blocks: { id: string; at: number }[] = []
  const tags: FoundTag[] = []
  const marked = new Map<number, string>()
  let within: string | undefined
  let fence: string | undefined
  for (const [at, { text, line }] of source.entries()) {
    const keep = (kept: string) => void lines.push({ text: kept, line })
    const mark = fenced.exec(text)?.[1]
    if (within !== undefined) {
      if (within === 'nomarkdown') {
        for (const tag of readHtmlTags(text)) if (!tag.closing) tags.push({ tag, line, at, markdown: false })
      }
      if (/\{:\/\w*\}/.test(text)) within = undefined
      keep('')
    } else if (mark !== undefined && (fence === undefined || (mark.startsWith(fence) && text.trim() === mark))) {
      fence = fence === undefined ? mark : undefined
      keep(text)
    } else if (fence !== undefined) keep(text)
    else if (extension.test(text)) {
      if (!/\{:\/\w*\}/.test(text)) within = extension.exec(text)![1]
      keep('')
    } else if (named.test(text)) keep('')
    else {
      const found = list.exec(text)
      const id = found ? idIn(found[1]!, references) : undefined
      if (id !== undefined) {
        blocks.push({ id, at })
        marked.set(at, id)
      }
      keep(found ? (/^[ >]*/.exec(text)?.[0] ?? '').trimEnd() : text)
    }
  }
  const blank = (at: number) => (source[at]?.text.trim() ?? '') === ''
  return {
    lines,
    blocks,
    tags,
    ofHeading: (at, count) =>
      marked.has(at + count) || marked.has(at + count - 1) || (marked.has(at - 1) && blank(at - 2)),
  }
}

/** `#id .class key="value" reference`. */
function idIn(inside: string, references: ReadonlyMap<string, string>): string | undefined {
  let id: string | undefined
  for (const word of inside.trim().split(/\s+/)) {
    if (word.startsWith('#')) id = word.slice(1)
    else if (/^id=["'][^"']*["']$/.test(word)) id = word.slice(4, -1)
    else id ??= references.get(word)
  }
  return id
}
