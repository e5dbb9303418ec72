import type { Change } from '../../documents/change.ts'
import { changeDraft } from '../../documents/changeDraft.ts'
import type { Draft } from '../../documents/draft.ts'
import { openDraft } from '../../documents/openDraft.ts'
import type { Work } from './verifier.ts'

/** The library as it would be with every proposal of the work applied, and what they change. */
export function proposedView({ cycle, decided, world }: Work): { view: Draft; changes: readonly Change[] } {
  const changes = decided.branches.flatMap((branch) => branch.changes ?? [])
  return { view: changeDraft(openDraft(cycle.snapshot, world.read), changes), changes }
}
