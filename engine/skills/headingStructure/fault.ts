/** Something wrong with the order of a page's heading levels. */
export interface Fault {
  readonly kind: 'skip' | 'title' | 'start'
  /** Index of the heading at which it shows. */
  readonly at: number
}

/** So many headings alike are meant so. */
const often = 3

/** Every level skipped, every further top-level title, and a first heading deeper than a later one. */
export function findFaults(levels: readonly number[]): readonly Fault[] {
  const faults: Fault[] = []
  const first = levels[0]
  if (first === undefined) return faults
  const above = levels.flatMap((level, at) => (level < first ? [at] : []))
  // One heading above the first is out of place itself; where there are several, the first one is.
  const [highest, ...others] = above
  if (highest !== undefined) faults.push({ kind: 'start', at: others.length === 0 ? highest : 0 })
  const title = levels.indexOf(1)
  levels.forEach((level, at) => {
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1) faults.push({ kind: 'skip', at })
    if (level === 1 && at > title) faults.push({ kind: 'title', at })
  })
  return faults
}

/** True where a page does this on purpose: it skips the same level throughout, or titles every section as a page. */
export function isStyle(levels: readonly number[], faults: readonly Fault[], fault: Fault): boolean {
  const count = (level: number) => levels.filter((other) => other === level).length
  if (fault.kind === 'title') return count(1) >= often || count(1) * 2 > levels.length
  // One heading that stands above all others says nothing of how the page is written.
  if (fault.kind === 'start') return fault.at === 0 && count(levels[0] ?? 0) >= often
  const skips = faults.filter((other) => other.kind === 'skip')
  const from = levels[fault.at - 1] ?? 0
  const to = levels[fault.at] ?? 0
  if (
    leavesOut(levels, fault) &&
    (count(to) > 1 || (skips.length > 1 && skips.every((skip) => leavesOut(levels, skip))))
  )
    return true
  const same = skips.filter(({ at }) => levels[at - 1] === from && levels[at] === to).length
  const proper = levels.filter((level, i) => i > 0 && levels[i - 1] === from && level === from + 1).length
  return same >= often && same > proper
}

/** True where no heading of the page has a level that this skip passes over. */
function leavesOut(levels: readonly number[], { at }: Fault): boolean {
  return !levels.some((level) => level > (levels[at - 1] ?? 0) && level < (levels[at] ?? 0))
}
