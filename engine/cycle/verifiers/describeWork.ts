import { createTwoFilesPatch } from 'diff'
import type { Piece, Work } from './work.ts'

/** Longest text of one act, and of the changes to one file, in characters. */
const perPiece = 4000
/** Longer files are not compared line by line for people: that takes time with the square of what differs. */
const comparable = 100_000

/** The work as a critic reads it: what its author says, what it wants to write, and what would change, line by line. */
export function describeWork({ answer, pieces }: Work): string {
  const acts = answer.acts.map(({ action, input }) =>
    [`${action}: ${String(input['title'] ?? '')}`, clip(String(input['text'] ?? ''))].filter(Boolean).join('\n\n'),
  )
  return [`The author says: ${answer.note}`, ...acts, ...pieces.map(describe)].join('\n\n')
}

function describe({ path, before, after, added, removed }: Piece): string {
  if (after === null) return `${path} is removed.`
  if (before === undefined) return `${path} is new:\n\n${clip(after)}`
  if (before.length + after.length > comparable)
    return `${path}: ${added.length} lines added, ${removed} removed.\n\n${clip(added.map(({ text }) => `+${text}`).join('\n'))}`
  return clip(createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 }))
}

function clip(text: string): string {
  return text.length <= perPiece ? text : `${text.slice(0, perPiece)}\n… ${text.length - perPiece} more characters`
}
