import type { Anchor } from '../anchor.ts'
import type { Part } from './readParts.ts'

/**
 * The anchors of footnotes as GitHub's markdown makes them, in its order: each use where it stands, then the heading of
 * the notes and the notes themselves by their first use.
 */
export function gfmNotes(parts: readonly Part[]): {
  ofUse(part: Part & { kind: 'noteUse' }): Anchor
  atEnd: readonly Anchor[]
} {
  const defined = new Map(
    parts.flatMap((part) => (part.kind === 'note' ? [[key(part.label), part.line] as const] : [])),
  )
  const used = [...new Set(parts.flatMap((part) => (part.kind === 'noteUse' ? [key(part.label)] : [])))]
  const shown = used.filter((label) => defined.has(label))
  const notes = shown.map((label): Anchor => ({
    id: `user-content-fn-${label}`,
    line: defined.get(label)!,
    by: 'note',
  }))
  const uses = new Map<string, number>()
  return {
    ofUse(part) {
      const label = key(part.label)
      const use = (uses.get(label) ?? 0) + 1
      uses.set(label, use)
      const id = `user-content-fnref-${label}${use === 1 ? '' : `-${use}`}`
      return { id, line: part.line, by: 'note' }
    },
    atEnd: notes.length === 0 ? [] : [{ id: 'footnote-label', line: notes[0]!.line, by: 'note' }, ...notes],
  }
}

function key(label: string): string {
  return label.toLowerCase()
}
