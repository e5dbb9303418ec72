/** An id that an author wrote in braces, and the offset at which its brace stands in the text that was read. */
export interface WrittenId {
  readonly id: string
  readonly at: number
}

const braces = /\{[^{}\n]{1,1000}\}/g
/** MDX cannot read `{#id}`, so its pages write a comment: `{/*id*\/}`, or `{/* #id *\/}`. */
const comment = /^\/\*\s*#?([^\s*]+)\s*\*\/$/
const named = /(?:^|\s)id\s?=\s?(?:"([^"]+)"|'([^']+)'|([^\s"']+))/
const hash = /(?:^|[\s:])#([^\s{}#"'=\\]+)/
/** Classes, ids, options and comments; a word alone in braces is text. */
const attributes = /^\s*(?:[:.#/-]|[\w-]{1,40}\s?=)/
const closing = /(?:[ \t]+#+)?[ \t]*(?:\r?\n[ \t]*(?:=+|-+)[ \t]*)?$/
const generated = /^<!--\s*[\w-]{1,40}:[\w-]{0,40}\s+([^\s<>]{1,200})/

/**
 * The ids written in braces in a piece of markdown source, in every spelling: `{#id}`, `{ #id }`, `{: #id .note}`,
 * `{ id=x }`, `{id="x"}`, `{/*id*\/}`. Sources: python-markdown.github.io, "Attribute Lists"; kramdown.gettalong.org,
 * "Inline Attribute Lists"; pandoc.org, "Heading identifiers"; gohugo.io, "Markdown attributes"; docusaurus.io,
 * "Heading IDs"; react.dev.
 */
export function writtenIds(source: string): readonly WrittenId[] {
  if (!source.includes('{')) return []
  return [...source.matchAll(braces)].flatMap(({ 0: whole, index }) => {
    const inner = whole.slice(1, -1).trim().replace(/\\$/, '')
    const id = comment.exec(inner)?.[1] ?? hash.exec(inner)?.[1] ?? namedIn(inner)
    return id === undefined ? [] : [{ id, at: index }]
  })
}

/** The id that stands behind a heading's text, from its source; undefined where its author gave it none. */
export function headingId(source: string): WrittenId | undefined {
  const end = source.length - (closing.exec(source.slice(-500))?.[0].length ?? 0)
  const last = writtenIds(source).at(-1)
  return last && source.indexOf('}', last.at) === end - 1 ? last : undefined
}

/** A heading's text as a reader sees it, from its text with what is written in braces behind it. */
export function withoutAttributes(text: string): string {
  const at = text.trimEnd().endsWith('}') ? text.lastIndexOf('{') : -1
  return at >= 0 && attributes.test(text.slice(at + 1)) ? text.slice(0, at).trim() : text.trim()
}

/** What a build's own program names a heading that it fills in: `### <!-- md:setting tags.file -->`. */
export function generatedId(html: string): string | undefined {
  return generated.exec(html)?.[1]
}

function namedIn(inner: string): string | undefined {
  const match = named.exec(inner)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}
