import type { Draft } from '../documents/draft.ts'
import { openDraft } from '../documents/openDraft.ts'
import type { Snapshot } from '../documents/view.ts'
import type { Stray } from '../ports/store.ts'

/** A world as it lies in the folder, and what its branch holds. */
export interface Saved {
  readonly snapshot: Snapshot
  readonly strays: readonly Stray[]
  /** The branch's head with every file that a person changed and that can be read. */
  readonly view: Draft
}

/** A snapshot with what people saved laid over it. */
export function laySaved(snapshot: Snapshot, strays: readonly Stray[]): Saved {
  const readable = strays.filter(({ problem }) => problem === undefined)
  const view = openDraft(snapshot, snapshot.read, new Map(readable.map(({ path, text }) => [path, text])))
  return { snapshot, strays, view }
}
