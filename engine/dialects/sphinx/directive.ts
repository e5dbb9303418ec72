/** A fence that names a directive: ```` ```{note} Title ````. */
export interface Directive {
  readonly name: string
  readonly argument: string
  readonly options: ReadonlyMap<string, string>
  readonly body: string
}

/** Directives whose text is no markdown. */
export const asCode: ReadonlySet<string> = new Set(
  (
    'code code-block sourcecode code-cell literalinclude math raw csv-table toctree eval-rst image contents ' +
    'highlight parsed-literal graphviz mermaid glossary rubric include index only-code productionlist'
  ).split(' '),
)

/** Directives that show the markdown that stands in them. */
export const holdsMarkdown: ReadonlySet<string> = new Set(
  (
    'note tip warning danger attention caution error hint important seealso admonition topic sidebar figure table ' +
    'list-table epigraph highlights pull-quote compound container only versionadded versionchanged deprecated ' +
    'centered dropdown card grid grid-item grid-item-card tab-set tab-item margin details todo'
  ).split(' '),
)

/** Reads a fence as a directive; undefined where it is code. */
export function readDirective(opening: string, text: string): Directive | undefined {
  const match = /^\s*(?:`{3,}|~{3,}|:{3,})\s*\{([\w:+.-]{1,100})\}(.*)$/.exec(opening)
  if (!match) return undefined
  const lines = text.split('\n')
  const options = new Map<string, string>()
  let next = 0
  if (lines[0]?.trim() === '---') {
    for (next = 1; next < lines.length && lines[next]!.trim() !== '---'; next++) note(lines[next]!, '')
    next += 1
  } else while (next < lines.length && note(lines[next]!, ':')) next += 1
  return { name: match[1]!, argument: match[2]!.trim(), options, body: lines.slice(next).join('\n') }

  function note(line: string, lead: string): boolean {
    const option = /^\s*(:?)([\w-]{1,60}):[ \t]*(.*)$/.exec(line)
    if (option?.[1] !== lead) return false
    options.set(option[2]!, option[3]!.trim())
    return true
  }
}
