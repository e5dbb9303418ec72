/** A half-open range of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Code between equal runs of backticks in one block of text. Source: spec.commonmark.org, "Code spans". */
export function codeSpans(text: string, start: number, end: number): readonly Range[] {
  const block = text.slice(start, end)
  if (!block.includes('`')) return []
  const runs = [...block.matchAll(/`+/g)].map(({ 0: run, index }) => ({ at: index, length: run.length }))
  const places = new Map<number, number[]>()
  for (const { at, length } of runs.toReversed()) {
    const there = places.get(length)
    if (there) there.push(at)
    else places.set(length, [at])
  }
  const spans: Range[] = []
  let from = 0
  for (const { at, length } of runs) {
    const later = places.get(length)!
    while (later.length > 0 && later.at(-1)! <= at) later.pop()
    if (at < from || block[at - 1] === '\\' || later.length === 0) continue
    from = later.at(-1)! + length
    spans.push({ start: start + at, end: start + from })
  }
  return spans
}
