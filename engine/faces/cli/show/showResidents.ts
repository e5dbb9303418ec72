import type { DataOf } from '../../../queries/query.ts'
import type { residentList } from '../../../queries/resident/residentList.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, clip } from './columns.ts'
import { showStatus } from './words.ts'

/** A line for each resident. */
export function showResidents(residents: DataOf<typeof residentList>, terminal: Terminal): string {
  if (residents.length === 0)
    return 'Nobody lives here. Forge one: vivarium resident forge <name> --statement "What it stands for"'
  return alignRows(
    residents.map((resident) => [
      terminal.paint('bold', resident.id),
      resident.name,
      showStatus(resident.status, terminal),
      resident.mind ?? '',
      clip(resident.skills?.join(', ') ?? 'all skills', 44),
      clip(resident.statement, Math.max(30, terminal.width - 92)),
    ]),
  ).join('\n')
}
