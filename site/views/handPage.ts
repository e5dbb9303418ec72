import type { ControlData, RecordData } from '../../schemas/types.ts'
import type { SpentCall } from '../../engine/economy/spend/spentCall.ts'
import type { Fact, Item, Page } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { wordsOf } from './wordsOf.ts'

/** The human's hand, and what was spent under it: stop, pace, budgets, and every call that is on record. */
export function handPage(site: SiteIndex): Page {
  const control = site.of<ControlData>('control')[0]?.data
  const byFile = site.of('stop').length > 0
  const calls = site.of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? [])
  const days = [...new Set(calls.map(({ at }) => at.slice(0, 10)))].sort().reverse()
  return {
    address: 'hand/',
    title: 'Stop and spending',
    trail: [linkTo(site, '', 'Home')],
    lead: control ? 'What people have set, and what was spent under it.' : 'The control is missing or cannot be read, and that means stopped.',
    sections: [
      { kind: 'facts', heading: 'Stop and pace', facts: control ? standing(control, byFile, site) : [] },
      { kind: 'facts', heading: 'Budgets', facts: control ? budgets(control, calls, days[0]) : [] },
      { kind: 'items', heading: 'Spent by day', items: days.slice(0, 31).map((day) => sumItem(day, calls.filter(({ at }) => at.startsWith(day)))), empty: 'Nothing: no model was called.' },
      { kind: 'items', heading: 'Spent by model', items: grouped(calls, ({ model }) => model), empty: 'Nothing.' },
      { kind: 'items', heading: 'Spent by resident', items: grouped(calls, ({ resident }) => resident ?? 'nobody', (id) => nameActor(site, id)), empty: 'Nothing.' },
    ],
  }
}

function standing({ stop, pace, mode, mind }: ControlData, byFile: boolean, site: SiteIndex): readonly Fact[] {
  const stopped = stop.engaged || byFile
  return factsOf({
    State: [{ status: stopped ? 'stopped' : 'running' }, ...(byFile ? [{ code: '.swarm/STOP' }] : [])],
    ...(stop.engaged ? { By: stop.by ? nameActor(site, stop.by) : undefined, Since: stop.at ? { time: stop.at } : undefined, Because: stop.reason } : {}),
    Pace: `${pace?.seconds_between_tasks ?? 0} seconds between the starts of two tasks, at least`,
    Mode: wordsOf(mode),
    Mind: mind ?? 'gardener',
  })
}

/** Each bound, next to what counts in it; `today` is the last day on which anything was spent. */
function budgets({ budgets: bounds = {}, rates }: ControlData, calls: readonly SpentCall[], today: string | undefined): readonly Fact[] {
  const rows = Object.entries(bounds).map(([name, bound]): Fact => {
    const limit = [bound.tokens === undefined ? '' : `${bound.tokens.toLocaleString('en')} tokens`, bound.dollars === undefined ? '' : `$${bound.dollars}`].filter(Boolean).join(', ')
    const counted = name === 'world' ? calls : name === 'day' ? calls.filter(({ at }) => today !== undefined && at.startsWith(today)) : undefined
    return { label: wordsOf(name), values: [`at most ${limit}`, ...(counted ? [`${describe(counted)} so far${name === 'day' && today ? ` on ${today}` : ''}`] : [])] }
  })
  return [...rows, ...(rates?.calls_per_minute === undefined ? [] : [{ label: 'a minute', values: [`at most ${rates.calls_per_minute} calls`] }])]
}

function grouped(calls: readonly SpentCall[], key: (call: SpentCall) => string, title: (name: string) => Item['title'] = (name) => name): readonly Item[] {
  return [...Map.groupBy(calls, key)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => ({ ...sumItem(name, own), title: title(name) }))
}

function sumItem(title: string, calls: readonly SpentCall[]): Item {
  const estimated = calls.filter((call) => call.estimated).length
  return { title, facts: [describe(calls), calls.length === 1 ? '1 call' : `${calls.length} calls`, ...(estimated > 0 ? [`${estimated} at the most they could take`] : [])] }
}

function describe(calls: readonly SpentCall[]): string {
  const tokens = calls.reduce((sum, call) => sum + call.tokens, 0)
  const dollars = calls.reduce((sum, call) => sum + (call.microdollars ?? 0), 0) / 1_000_000
  return `${tokens.toLocaleString('en')} tokens, $${dollars.toFixed(4)}`
}
