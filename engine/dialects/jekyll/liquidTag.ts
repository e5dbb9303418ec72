/** A tag or a value of Liquid, and where it stands. */
export interface LiquidTag {
  /** `include`; empty for a value. */
  readonly name: string
  /** What stands behind the name, or in the braces of a value. */
  readonly rest: string
  readonly start: number
  readonly end: number
}

const tag = /\{%-?\s{0,20}(\w+)([^%\n]{0,2000})-?%\}|\{\{-?([^{}\n]{0,2000})-?\}\}/g

/** The tags and values of a text in order; what stands in `{% raw %}` is none. */
export function readLiquid(text: string): readonly LiquidTag[] {
  const tags: LiquidTag[] = []
  let raw = false
  for (const match of text.matchAll(tag)) {
    const [whole, name = '', rest = '', value] = match
    if (raw && name !== 'endraw') continue
    raw = name === 'raw'
    tags.push({ name, rest: value ?? rest, start: match.index, end: match.index + whole.length })
  }
  return tags
}
