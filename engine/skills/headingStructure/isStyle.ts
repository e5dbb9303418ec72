import type { Fault } from './fault.ts'

const OFTEN = 3

/** True where a page does this on purpose: it skips the same level throughout, or titles every section as a page. */
export function isStyle(levels: readonly number[], faults: readonly Fault[], fault: Fault): boolean {
  const count = (level: number) => levels.filter((other) => other === level).length
  if (fault.kind === 'title') return count(1) >= OFTEN || count(1) * 2 >= levels.length
  if (fault.kind === 'start') return count(levels[0]!) >= OFTEN
  const from = levels[fault.at - 1]!
  const to = levels[fault.at]!
  const between = levels.some((level) => level > from && level < to)
  if (!between && count(to) >= 2) return true
  const same = faults.filter((other) => other.kind === 'skip' && levels[other.at - 1] === from && levels[other.at] === to).length
  const proper = levels.filter((level, i) => i > 0 && levels[i - 1] === from && level === from + 1).length
  return same >= OFTEN && same > proper
}
