import type { RecordData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { Item } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { summarizeRecord } from './summarizeRecord.ts'

/** A record as a line of a list. */
export function recordItem({ data, address }: Entry<RecordData>, site: SiteIndex): Item {
  const [first] = data.acts
  const actor = data.resident ?? first?.by
  return {
    title: linkTo(site, address, summarizeRecord(data, site)),
    facts: [
      ...(data.outcome ? [{ status: data.outcome }] : []),
      ...(actor ? [nameActor(site, actor)] : []),
      { time: data.at },
    ],
  }
}
