import { structuredPatch } from 'diff'
import type { FilePath } from '../../engine/documents/document.ts'
import type { DiffLine, FileChange, Hunk } from './fileChange.ts'

/** Longer changes are named, not shown: nobody reads ten thousand lines, and comparing them takes seconds. */
const mostLines = 2000

/** The difference between two texts of a file; null is no file. */
export function compareFile(path: FilePath, before: string | null, after: string | null): FileChange {
  const kind = before === null ? 'new' : after === null ? 'removed' : 'changed'
  const withheld = 'This change is too long to show here; its branch has all of it.'
  if (kind !== 'changed' && countLines(before ?? after ?? '') > mostLines) {
    return { path, kind, added: countLines(after ?? ''), removed: countLines(before ?? ''), hunks: [], withheld }
  }
  const patch = structuredPatch(path, path, before ?? '', after ?? '', '', '', { context: 3, maxEditLength: mostLines })
  if (!patch) return { path, kind, added: 0, removed: 0, hunks: [], withheld }

  const hunks = patch.hunks.map(numberLines)
  const count = (wanted: DiffLine['kind']): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === wanted).length, 0)
  return { path, kind, added: count('added'), removed: count('removed'), hunks }
}

function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

function numberLines(hunk: { oldStart: number; newStart: number; lines: string[] }): Hunk {
  let before = hunk.oldStart
  let after = hunk.newStart
  const lines: DiffLine[] = []
  for (const line of hunk.lines) {
    const text = line.slice(1)
    if (line[0] === '+') lines.push({ kind: 'added', text, after: after++ })
    else if (line[0] === '-') lines.push({ kind: 'removed', text, before: before++ })
    else if (line[0] === ' ') lines.push({ kind: 'same', text, before: before++, after: after++ })
    else {
      // "\ No newline at end of file" speaks of the line before it.
      const last = lines.pop()
      if (last) lines.push({ ...last, endless: true })
    }
  }
  return { lines }
}
