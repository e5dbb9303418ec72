import type { Fault } from './fault.ts'

/** Every level skipped, every further top-level title, and a first heading deeper than a later one. */
export function findFaults(levels: readonly number[]): Fault[] {
  const faults: Fault[] = []
  const first = levels[0]
  if (first === undefined) return faults
  const above = levels.flatMap((level, at) => (level < first ? [at] : []))
  // One heading above the first is out of place itself; where there are several, the first one is.
  if (above.length > 0) faults.push({ kind: 'start', at: above.length === 1 ? above[0]! : 0 })
  const title = levels.indexOf(1)
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1]! + 1) faults.push({ kind: 'skip', at })
    if (level === 1 && at > title) faults.push({ kind: 'title', at })
  })
  return faults
}
