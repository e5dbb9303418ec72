import type { View } from '../../documents/view.ts'
import type { PersonData, PolicyData } from '../../../schemas/types.ts'

/** The steward who has accepted in writing that checks run without a sandbox; the word of anybody else is none. */
export function acceptedBy(policy: PolicyData | undefined, view: View): string | undefined {
  const by = policy?.unsandboxed_checks?.accepted_by
  return by !== undefined && view.find<PersonData>('person', by)?.data.role === 'steward' ? by : undefined
}
