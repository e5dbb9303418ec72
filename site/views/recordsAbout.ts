import type { RecordData } from '../../schemas/types.ts'
import type { Section } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { recordItem } from './recordItem.ts'

const most = 20

/** The newest records of a task or a resident, as a section; none where there are none. */
export function recordsAbout(site: SiteIndex, field: 'task' | 'resident', id: string): readonly Section[] {
  const records = site.of<RecordData>('record').filter(({ data }) => data[field] === id)
  if (records.length === 0) return []
  const items = records
    .slice(-most)
    .reverse()
    .map((record) => recordItem(record, site))
  return [
    { kind: 'items', heading: records.length > most ? `Last ${most} of ${records.length} records` : 'Records', items },
  ]
}
