import type { Document, FilePath } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { toBeDoneAgain } from './toBeDoneAgain.ts'

/** The proposal of a task that a change of these files is the next state of: it shares most with it, or is alone. */
export function chooseAgain(
  view: View,
  task: string | undefined,
  changed: readonly FilePath[],
): Document<ProposalData> | undefined {
  const paths = new Set(changed)
  const shared = ({ data }: Document<ProposalData>) => data.files.filter(({ path }) => paths.has(path)).length
  const waiting = toBeDoneAgain(view, task)
  const [most] = [...waiting].sort((one, other) => shared(other) - shared(one))
  return most && (shared(most) > 0 || waiting.length === 1) ? most : undefined
}
