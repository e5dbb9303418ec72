const opening = /^([ \t]*)(?:===[+!]{0,2}|!!!|\?\?\?\+?)[ \t]+\S/
const fence = /^[ \t]*(`{3,}|~{3,})/
const heading = /^#{1,6}[ \t]+(\S[^\n]*)$/
const title = /^===[+!]{0,2}[ \t]+"([^"\n]{1,200})"/

/** What tabs and admonitions hold that CommonMark takes for code: headings in them, and titles of tabs. */
export interface Indented {
  readonly headings: readonly string[]
  readonly tabs: readonly string[]
}

/**
 * Reads the headings below `=== "Tab"`, `!!! note` and `??? note`, whose text is indented by four. Sources:
 * facelessuser.github.io/pymdown-extensions, "Tabbed"; python-markdown.github.io, "Admonition".
 */
export function indentedHeadings(source: string): Indented {
  const found = { headings: new Array<string>(), tabs: new Array<string>() }
  if (!['===', '!!!', '???'].some((mark) => source.includes(mark))) return found
  if (!/^[ \t]*(?:===|!!!|\?\?\?)/m.test(source)) return found
  /** How far the text of the open containers is indented, the innermost last. */
  const open: number[] = []
  let code: string | undefined
  for (const line of source.split('\n')) {
    const text = line.trim()
    if (text === '') continue
    const indent = line.length - line.trimStart().length
    const mark = fence.exec(line)?.[1]
    if (mark !== undefined) {
      if (code === undefined) code = mark
      else if (mark.startsWith(code) && text === mark) code = undefined
      continue
    }
    if (code !== undefined) continue
    while (open.length > 0 && indent < open.at(-1)!) open.pop()
    if (opening.test(line)) {
      open.push(indent + 4)
      const name = title.exec(text)?.[1]
      if (name !== undefined) found.tabs.push(name)
    } else if (open.length > 0) {
      const words = heading.exec(text)?.[1]
      if (words !== undefined) found.headings.push(words)
    }
  }
  return found
}
