import { type CommitId, noCommit } from '../../documents/document.ts'
import type { GuardedHistory } from '../../policy/guarded/breach.ts'
import type { Store } from '../../ports/store.ts'
import { verifyHistory } from './verifyHistory.ts'

/**
 * What is known of the guarded history of a store's branch, or of another commit; where the branch has not moved,
 * nothing is looked at again.
 */
export function followHistory(store: Store): (at?: CommitId) => Promise<GuardedHistory> {
  let last: { readonly head: string; readonly history: Promise<GuardedHistory> } | undefined
  return async (at) => {
    const { head, read } = await store.snapshot()
    const sources = { past: store.past, read, blobText: (blob: string) => store.blobText(blob) }
    if (at !== undefined) return verifyHistory(sources, at, false)
    if (last?.head === head) return last.history
    const history =
      head === noCommit
        ? Promise.resolve({ head, sound: head, breaches: [], isCut: false })
        : verifyHistory(sources, head, true)
    last = { head, history }
    // What failed is looked at again: a key may have come into the keyring, or the rest of the history into the clone.
    const forget = () => (last = undefined)
    history.then(({ breaches, isCut }) => (breaches.length > 0 || isCut ? forget() : undefined), forget)
    return history
  }
}
