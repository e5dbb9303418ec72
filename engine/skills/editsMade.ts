import type { Edit } from './skill.ts'

/**
 * Which of these edits of a text another text has; undefined where it has other changes, too, so that nobody can tell.
 * One walk over both.
 */
export function editsMade(text: string, edits: readonly Edit[], other: string): ReadonlySet<Edit> | undefined {
  const made = new Set<Edit>()
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  let there = 0
  let next = 0
  for (const [place, edit] of sorted.entries()) {
    if (edit.start < at) continue
    const between = text.slice(at, edit.start)
    if (!other.startsWith(between, there)) return undefined
    there += between.length
    next = Math.max(next, place + 1)
    while ((sorted[next]?.start ?? Infinity) < edit.end) next++
    const after = text.slice(edit.end, sorted[next]?.start)
    const isMade = other.startsWith(edit.text + after, there)
    const isOpen = other.startsWith(text.slice(edit.start, edit.end) + after, there)
    if (!isMade && !isOpen) return undefined
    // Where both fit, the longer one does: what is inserted may begin like what follows it.
    const counts = isMade && (!isOpen || edit.text.length > edit.end - edit.start)
    if (counts) made.add(edit)
    there += counts ? edit.text.length : edit.end - edit.start
    at = edit.end
  }
  return other.slice(there) === text.slice(at) ? made : undefined
}
