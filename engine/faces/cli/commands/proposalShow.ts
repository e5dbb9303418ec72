import type { ProposalData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { findDocument } from '../findDocument.ts'
import { showProposal } from '../show/showProposal.ts'

/** Shows one proposal with its diff. */
export const proposalShow = defineCommand<{ id: string }>({
  name: 'proposal show',
  description: 'Show a proposal: the change, the evidence, the reviews.',
  positional: ['id'],
  required: ['id'],
  input: { id: { type: 'string', description: 'The proposal.' } },
  async run({ id }, session) {
    const { world, path, data, body } = await findDocument<ProposalData>(session, 'proposal', id)
    const { diffFile } = await import('../show/diffFile.ts')
    const textOf = (blob: string | undefined) => (blob === undefined ? null : world.store.blobText(blob))
    const files = await Promise.all(
      data.files.map(async (file) => diffFile(file.path, await textOf(file.base), await textOf(file.head))),
    )
    return answer({ ...data, path, body, files }, showProposal)
  },
})
