import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { openDraft } from './openDraft.ts'

/** The draft with further changes; a change back to the base's own text is no change. */
export function changeDraft(draft: Draft, changes: readonly Change[]): Draft {
  const merged = new Map(draft.changes)
  for (const { path, text } of changes) {
    if ((draft.base.text(path) ?? null) === text) merged.delete(path)
    else merged.set(path, text)
  }
  return openDraft(draft.base, draft.read, merged)
}
