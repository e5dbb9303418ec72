import { createTwoFilesPatch } from 'diff'
import { clip, leftOut } from '../../documents/text/clip.ts'
import type { Piece, Work } from './work.ts'

/** Longest text of one act, and of the changes to one file, in characters. */
const perPiece = 4000
/** Longer files are not compared line by line for people: that takes time with the square of what differs. */
const comparable = 100_000

/** The work as a critic reads it: what its author says, what it wants to write, and what would change, line by line. */
export function describeWork({ answer, pieces }: Work): string {
  const acts = answer.acts.map(({ action, input }) =>
    [`${action}: ${String(input['title'] ?? '')}`, cut(String(input['text'] ?? ''))].filter(Boolean).join('\n\n'),
  )
  return [`The author says: ${answer.note}`, ...acts, ...pieces.map(describe)].join('\n\n')
}

function describe({ path, before, after, added, removed }: Piece): string {
  if (after === null) return `${path} is removed.`
  if (before === undefined) return `${path} is new:\n\n${cut(after)}`
  if (before.length + after.length > comparable)
    return `${path}: ${added.length} lines added, ${removed} removed.\n\n${cut(added.map(({ text }) => `+${text}`).join('\n'))}`
  return cut(createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 }))
}

function cut(text: string): string {
  return clip(text, perPiece, leftOut)
}
