interface LinkNode {
  readonly type: string
  readonly url?: string
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
  readonly children?: readonly LinkNode[]
}

/** A destination and what surrounds it, as it is written: `(<a b> "title")`, ` : <a b>`. */
const destination = /[ \t]*(?:\r?\n[ \t>]*)?(?:<((?:\\.|[^<>\\\r\n])*)>|((?:\\.|[^\s\\])*))/y

/** Where the destination of a link, an image or a definition stands, without its angle brackets. */
export function destinationRange(source: string, node: LinkNode): { start: number; end: number } | undefined {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const first = source[start]
  if (node.type === 'link' && first !== '[') {
    // `<https://a.example>` or a bare address; `www.` and e-mail literals have no destination of their own.
    const range = first === '<' ? { start: start + 1, end: end - 1 } : { start, end }
    return source.slice(range.start, range.end) === node.url ? range : undefined
  }
  const label = labelEnd(source, node, start, end)
  if (label === undefined) return undefined
  // `](` or `]:`
  destination.lastIndex = label + 2
  const match = destination.exec(source)
  if (!match) return undefined
  const url = match[1] ?? balanced(match[2] ?? '', node.type)
  const from =
    match[1] === undefined
      ? match.index + match[0].length - (match[2] ?? '').length
      : destination.lastIndex - 1 - url.length
  const range = { start: from, end: from + url.length }
  const plain = !/[\\&]/.test(url)
  return range.end > end || (plain && url !== node.url) ? undefined : range
}

/** A bare destination ends at the parenthesis that closes the link. */
function balanced(run: string, type: string): string {
  if (type === 'definition') return run
  let depth = 0
  for (let i = 0; i < run.length; i++) {
    if (run[i] === '\\') i++
    else if (run[i] === '(') depth++
    else if (run[i] === ')' && depth-- === 0) return run.slice(0, i)
  }
  return run
}

/** Offset of the `]` that closes the text before the destination. */
function labelEnd(source: string, node: LinkNode, start: number, end: number): number | undefined {
  const last = node.children?.at(-1)?.position?.end.offset
  let depth = 0
  for (let i = last ?? source.indexOf('[', start); i < end; i++) {
    const char = source[i]
    if (char === '\\') i++
    else if (char === '`') i = codeEnd(source, i, end)
    else if (char === '[') depth++
    else if (char === ']' && (last !== undefined || --depth === 0)) return i
  }
  return undefined
}

/** Offset of the last backtick of the code span that opens here, or of its opening run when nothing closes it. */
function codeEnd(source: string, at: number, end: number): number {
  const fence = /`+/y
  fence.lastIndex = at
  const ticks = fence.exec(source)?.[0] ?? '`'
  for (
    let close = source.indexOf(ticks, at + ticks.length);
    close >= 0 && close < end;
    close = source.indexOf(ticks, close + 1)
  ) {
    if (source[close + ticks.length] !== '`' && source[close - 1] !== '`') return close + ticks.length - 1
  }
  return at + ticks.length - 1
}
