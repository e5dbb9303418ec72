import type { FilePath } from './document.ts'
import type { Draft } from './draft.ts'
import { addToLog, beginLog } from './draftLog.ts'
import { layDraft } from './layDraft.ts'
import type { ReadDocument } from './reading.ts'
import type { View } from './view.ts'

/** Lays changes (none, to begin with) over a view. */
export function openDraft(
  base: View,
  read: ReadDocument,
  changes: ReadonlyMap<FilePath, string | null> = new Map(),
): Draft {
  const log = beginLog(base, read)
  for (const [path, text] of changes) addToLog(log, path, text)
  return layDraft(log)
}
