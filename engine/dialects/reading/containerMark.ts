/** What is written over the line that opens a container. */
export interface ContainerMark {
  readonly text: string
  /** Where its content begins, counted from where the mark begins. */
  readonly column: number
}

/**
 * Writes the entry of a list, with a rule or an empty quote as its first block, whose content begins where the lines
 * below are indented to; undefined where there is no room, or where they are not.
 */
export function containerMark(room: number, indent: number, wanted?: number): ContainerMark | undefined {
  if (indent < 2) return undefined
  // Three columns more are no code yet.
  const column = wanted ?? 1 + Math.min(4, Math.max(1, indent - 4))
  return entry(room, column) ?? entry(room, 2) ?? (room >= 1 ? { text: '-'.padEnd(room), column: 2 } : undefined)
}

function entry(room: number, column: number): ContainerMark | undefined {
  const first = room >= column + 3 ? '***' : room > column ? '>' : undefined
  return first === undefined ? undefined : { text: `${'-'.padEnd(column)}${first}`.padEnd(room), column }
}
