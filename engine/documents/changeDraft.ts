import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { addToLog, continueLog } from './draftLog.ts'
import { layDraft } from './layDraft.ts'

/** The draft with further changes, of which only these are read; a change back to the base's own text is no change. */
export function changeDraft(draft: Draft, changes: readonly Change[]): Draft {
  const log = continueLog(draft.log, draft.length)
  for (const { path, text } of changes) {
    addToLog(log, path, (draft.base.text(path) ?? null) === text ? undefined : text)
  }
  return layDraft(log)
}
