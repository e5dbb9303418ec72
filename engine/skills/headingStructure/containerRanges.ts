/** A half-open range of offsets that lies in a block with a structure of its own. */
export interface ContainerRange {
  readonly start: number
  readonly end: number
}

/** A line that opens or closes a block: `<Note>`, `:::tip`, `{% tab %}`, `{{< tabs >}}`, `/// tab`. */
const marks = [
  /^\s*<(\/)?([A-Za-z][\w.:-]*)(?=[\s>]|\/>|$)/,
  /^\s*\{(?:\{[<%]|%)[-+]?\s*(\/|end(?=\w))?\s*([\w./-]+)/,
  /^\s*(:::+|\/\/\/+)\s*(?:\[?[\w{.][^\n]*)?$/,
] as const
const fence = /^ {0,3}(`{3,}|~{3,})/

/** The blocks of a page that hold headings of their own: components, raw HTML, admonitions, tabs, shortcodes. */
export function containerRanges(text: string): readonly ContainerRange[] {
  const found: ContainerRange[] = []
  const open = new Map<string, number[]>()
  let code: string | undefined
  let offset = 0
  for (const line of text.split('\n')) {
    const end = offset + line.length
    const ticks = fence.exec(line)?.[1]
    if (code !== undefined) {
      if (ticks?.startsWith(code) && line.trim() === ticks) code = undefined
    } else if (ticks !== undefined) code = ticks
    else {
      const mark = readMark(line)
      const stack = open.get(mark?.name ?? '') ?? []
      if (mark?.closes) {
        const start = stack.pop()
        if (start !== undefined) found.push({ start, end })
      } else if (mark) open.set(mark.name, [...stack.slice(-deepest), offset])
    }
    offset = end + 1
  }
  return found
}

const deepest = 20

function readMark(line: string): { readonly name: string; readonly closes: boolean } | undefined {
  const [tag, template, colons] = marks.map((mark) => mark.exec(line))
  const named = tag ?? template
  if (named) {
    const name = named[2] ?? ''
    const closes = named[1] !== undefined
    const isWhole = !closes && (/\/>\s*$/.test(line) || line.includes(`</${name}>`))
    return isWhole ? undefined : { name: name.toLowerCase(), closes }
  }
  if (!colons) return undefined
  const name = colons[1] ?? ''
  return { name, closes: line.trim() === name }
}
