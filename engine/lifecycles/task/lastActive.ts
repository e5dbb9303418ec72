import type { Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { RecordData } from '../../../schemas/types.ts'

/** How many of the latest records are looked at; who worked before them counts as never active. */
const reach = 500

/** When each resident last took part in a cycle. */
export function lastActive(view: View): (resident: string) => Instant | undefined {
  const latest = new Map<string, Instant>()
  for (const { data } of view.of<RecordData>('record').slice(-reach))
    if (data.resident) latest.set(data.resident, data.at)
  return (resident) => latest.get(resident)
}
