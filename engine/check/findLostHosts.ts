import type { CommitId } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { World } from '../ports/world.ts'
import type { ProposalData, RecordData } from '../../schemas/types.ts'

/** The commits of a host branch that records and proposals name and this repository does not have, each once. */
export function findLostHosts({ store }: Pick<World, 'store'>, view: View): Promise<readonly CommitId[]> {
  const decided = view.of<RecordData>('record').flatMap(({ data }) => data.host ?? [])
  const begun = view.of<ProposalData>('proposal').map(({ data }) => data.base)
  return store.lost([...new Set([...decided, ...begun])])
}
