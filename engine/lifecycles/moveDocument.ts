import { ownPath } from '../collections/settings.ts'
import type { Change } from '../documents/change.ts'
import type { Document, Instant } from '../documents/document.ts'
import { removeFrontmatter } from '../documents/removeFrontmatter.ts'
import { setFrontmatter } from '../documents/setFrontmatter.ts'
import type { View } from '../documents/view.ts'
import { evolve } from './evolve.ts'
import type { Lifecycle } from './lifecycle.ts'

export type Move<Status extends string = string> =
  | { readonly kind: 'moved'; readonly status: Status; readonly changes: readonly Change[] }
  | { readonly kind: 'illegal'; readonly message: string }

/**
 * A document after events, with fields set (undefined removes one), in the folder its status belongs in: what has ended
 * is filed by month. Every other byte stays as it is.
 */
export function moveDocument<Data extends { status: Status }, Status extends string, Event extends string>(
  { collection, moves, folder, ends }: Lifecycle<Status, Event>,
  view: View,
  document: Document<Data>,
  events: readonly Event[],
  fields: { readonly [Key in keyof Data]?: Data[Key] | undefined },
  at: Instant,
): Move<Status> {
  const evolution = evolve(moves, document.data.status, ...events)
  if (evolution.kind === 'illegal')
    return { kind: 'illegal', message: `${collection} ${document.id}: ${evolution.message}` }
  const { status } = evolution
  const ended = ends.in.includes(status)
  let text = setFrontmatter(view.text(document.path) ?? '', 'status', status)
  for (const [key, value] of Object.entries({ ...fields, ...(ended && ends.field ? { [ends.field]: at } : {}) })) {
    text = value === undefined ? removeFrontmatter(text, key) : setFrontmatter(text, key, value)
  }
  const path = ownPath(view, `${ended ? `${ends.folder}/${at.slice(0, 7)}` : folder}/${document.id}.md`)
  const moved = path === document.path ? [] : [{ path: document.path, text: null }]
  return { kind: 'moved', status, changes: [...moved, { path, text }] }
}
