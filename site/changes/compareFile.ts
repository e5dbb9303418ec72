import { structuredPatch } from 'diff'
import type { FilePath } from '../../engine/documents/document.ts'
import type { DiffLine, FileChange, Hunk } from './fileChange.ts'

/** Longer changes are named, not shown: a page of ten thousand lines is read by nobody. */
const mostLines = 2000
/** Past this many differences a line-by-line comparison would take seconds. */
const mostEdits = 5000

/** The difference between two texts of a file; null is no file. */
export function compareFile(path: FilePath, before: string | null, after: string | null): FileChange {
  const kind = before === null ? 'new' : after === null ? 'removed' : 'changed'
  const patch = structuredPatch(path, path, before ?? '', after ?? '', '', '', { context: 3, maxEditLength: mostEdits })
  if (!patch) return { path, kind, added: 0, removed: 0, hunks: [], withheld: 'The two versions have too little in common to compare line by line.' }

  const hunks = patch.hunks.map(numberLines)
  const count = (wanted: DiffLine['kind']): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === wanted).length, 0)
  const change = { path, kind, added: count('added'), removed: count('removed') } as const
  return change.added + change.removed > mostLines
    ? { ...change, hunks: [], withheld: 'This change is too long to show here; its branch has all of it.' }
    : { ...change, hunks }
}

function numberLines(hunk: { oldStart: number; newStart: number; lines: string[] }): Hunk {
  let before = hunk.oldStart
  let after = hunk.newStart
  const lines = hunk.lines.flatMap((line): DiffLine[] => {
    const text = line.slice(1)
    if (line[0] === '+') return [{ kind: 'added', text, after: after++ }]
    if (line[0] === '-') return [{ kind: 'removed', text, before: before++ }]
    // "\ No newline at end of file" is not a line of the file.
    return line[0] === ' ' ? [{ kind: 'same', text, before: before++, after: after++ }] : []
  })
  return { lines }
}
