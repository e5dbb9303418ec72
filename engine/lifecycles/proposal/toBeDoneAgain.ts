import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { waitsForWork } from './waitsForWork.ts'

/** The proposals of a task that wait for its next result. */
export function toBeDoneAgain(view: View, task: string | undefined): readonly Document<ProposalData>[] {
  if (task === undefined) return []
  return view.of<ProposalData>('proposal').filter(({ data }) => data.task === task && waitsForWork(data))
}
