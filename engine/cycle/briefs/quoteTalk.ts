import { bodyOf } from '../../documents/bodyOf.ts'
import type { Document } from '../../documents/document.ts'
import { clip } from '../../documents/text/clip.ts'
import type { View } from '../../documents/view.ts'
import type { Piece } from './piece.ts'

interface Talk {
  readonly author: string
  readonly created: string
  readonly room?: string
}

/** How many entries or messages are shown, and how much of each, in characters. */
const most = { journal: { count: 4, characters: 800 }, message: { count: 8, characters: 500 } } as const

/** What was written last in a journal or in the rooms, the newest first: it is the last to give way. */
export function quoteTalk(view: View, collection: 'journal' | 'message', author?: string): readonly Piece[] {
  const { count, characters } = most[collection]
  const newest: Document<Talk>[] = []
  for (const document of view.of<Talk>(collection)) {
    if (author !== undefined && document.data.author !== author) continue
    if (newest.length >= count && isOlder(document, newest.at(-1))) continue
    newest.push(document)
    newest.sort((a, b) => (isOlder(a, b) ? 1 : -1))
    if (newest.length > count) newest.pop()
  }
  return newest.flatMap(({ path, id, data }): Piece[] => {
    const text = bodyOf(view.text(path) ?? '').trim()
    const from =
      collection === 'journal'
        ? `journal entry ${id} by ${data.author}, ${path}`
        : `message ${id} in ${data.room} by ${data.author}, ${path}`
    return text === '' ? [] : [{ kind: 'quote', text: clip(text, characters), from }]
  })
}

function isOlder(one: Document<Talk>, other: Document<Talk> | undefined): boolean {
  if (!other) return false
  return one.data.created === other.data.created ? one.path < other.path : one.data.created < other.data.created
}
