import type { Fault } from './fault.ts'

const often = 3

/** True where a page does this on purpose: it skips the same level throughout, or titles every section as a page. */
export function isStyle(levels: readonly number[], faults: readonly Fault[], fault: Fault): boolean {
  const count = (level: number) => levels.filter((other) => other === level).length
  if (fault.kind === 'title') return count(1) >= often || count(1) * 2 > levels.length
  if (fault.kind === 'start') return count(levels[0]!) >= often
  const skips = faults.filter((other) => other.kind === 'skip')
  const from = levels[fault.at - 1]!
  const to = levels[fault.at]!
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
  return !levels.some((level) => level > levels[at - 1]! && level < levels[at]!)
}
