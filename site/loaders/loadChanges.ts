import type { Loader } from 'astro/loaders'
import type { ProposalData } from '../../schemas/types.ts'
import { compareProposal } from '../changes/compareProposal.ts'
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
        const files = await compareProposal(proposal.data, reading.textOf)
        // What git does not have now it may have after the next fetch.
        const digest = files.some(({ withheld }) => withheld) ? '' : proposal.blob
        store.set({ id: proposal.id, digest, data: { files } })
      }
      for (const id of gone) store.delete(id)
    },
  }
}
