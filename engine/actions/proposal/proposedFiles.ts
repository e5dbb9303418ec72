import type { Change } from '../../documents/change.ts'
import type { ReadDocument } from '../../documents/reading.ts'
import type { View } from '../../documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'

/** The files of a proposal, each with the blob that it changes and the blob that it proposes. */
export function proposedFiles(view: View, changes: readonly Change[], read: ReadDocument): ProposalData['files'] {
  const files = changes.map(({ path, text }) => {
    const base = view.blob(path)
    return { path, ...(base ? { base } : {}), ...(text === null ? {} : { head: read(path, text).blob }) }
  })
  return files as ProposalData['files']
}
