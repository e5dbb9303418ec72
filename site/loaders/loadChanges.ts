import type { Loader } from 'astro/loaders'
import type { Document } from '../../engine/documents/document.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { compareProposal } from '../changes/compareProposal.ts'
import type { Reading } from '../readWorld.ts'
import type { Plan } from './plan.ts'

/** What each proposal changes, compared again only when the proposal's document has changed. */
export function loadChanges({ reading }: Plan): Loader {
  return {
    name: 'vivarium-changes',
    async load({ store }) {
      const gone = new Set(store.keys())
      for (const proposal of reading.snapshot.of<ProposalData>('proposal')) {
        gone.delete(proposal.id)
        if (store.get(proposal.id)?.digest === proposal.blob) continue
        store.set({ id: proposal.id, digest: proposal.blob, data: { files: await compare(proposal, reading) } })
      }
      for (const id of gone) store.delete(id)
    },
  }
}

async function compare({ data }: Document<ProposalData>, reading: Reading): Promise<ReturnType<typeof compareProposal>> {
  const views = await Promise.all([reading.at(data.branch), reading.at(data.base)])
  return compareProposal(data, [...views.filter((view) => view !== undefined), reading.snapshot])
}
