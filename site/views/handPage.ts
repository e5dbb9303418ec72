import type { ControlData, RecordData } from '../../schemas/types.ts'
import type { SpentCall } from '../../engine/economy/spend/spentCall.ts'
import type { Fact, Item, Page, Value } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { dollarsOf } from './dollarsOf.ts'
import { factsOf } from './factsOf.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'
import { wordsOf } from './wordsOf.ts'

/** The human's hand, and what was spent under it: stop, pace, budgets, and every call that is on record. */
export function handPage(site: SiteIndex): Page {
  const control = site.of<ControlData>('control')[0]?.data
  const recorded = site.of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? [])
  // A call that stands twice counts once.
  const calls = [...new Map(recorded.map((call) => [call.id, call])).values()]
  const days = [...new Set(calls.map(dayOf))].sort().reverse()
  const [last] = days
  const onLast = calls.filter((call) => dayOf(call) === last)
  return {
    address: 'hand/',
    title: 'Stop and spending',
    trail: [linkTo(site, '', 'Home')],
    lead: control
      ? 'What people have set, and what was spent under it.'
      : 'The control is missing or cannot be read, and that means stopped.',
    sections: [
      { kind: 'facts', heading: 'Stop and pace', facts: standing(control, site) },
      {
        kind: 'facts',
        heading: 'Budgets',
        note: 'Next to each, what counts in it of the calls that are on record. Days are those of UTC.',
        facts: control ? budgets(control, calls, last, site) : [],
      },
      {
        kind: 'items',
        heading: 'Spent by day',
        items: days.slice(0, 31).map((day) =>
          sumItem(
            day,
            calls.filter((call) => dayOf(call) === day),
          ),
        ),
        empty: 'Nothing: no model was called.',
      },
      {
        kind: 'items',
        heading: 'Spent by model',
        items: grouped(calls, onLast, ({ model }) => model),
        empty: 'Nothing.',
      },
      {
        kind: 'items',
        heading: 'Spent by resident',
        items: grouped(calls, onLast, residentOf, (id) => nameActor(site, id)),
        empty: 'Nothing.',
      },
    ],
  }
}

function standing(control: ControlData | undefined, site: SiteIndex): readonly Fact[] {
  const file = site.of('stop')[0]
  const unreadable = [
    ...(control ? [] : ['.swarm/control.yaml']),
    ...(site.of('policy').length > 0 ? [] : ['.swarm/policy.yaml']),
  ]
  const { stop, pace, mode, mind } = control ?? {}
  const stopped = stop?.engaged || file || unreadable.length > 0
  return factsOf({
    State: [
      { status: stopped ? 'stopped' : 'running' },
      ...(file ? [linkTo(site, file.address, 'by the file STOP')] : []),
      ...unreadable.map((path) => `${path} cannot be read`),
    ],
    ...(stop?.engaged
      ? {
          By: stop.by ? nameActor(site, stop.by) : undefined,
          Since: stop.at ? { time: stop.at } : undefined,
          Because: stop.reason,
        }
      : {}),
    Pace: control ? `${pace?.seconds_between_tasks ?? 0} seconds between the starts of two tasks, at least` : undefined,
    Mode: mode ? wordsOf(mode) : undefined,
    Mind: control ? (mind ?? 'gardener') : undefined,
  })
}

/** Each bound, next to what counts in it; `last` is the last day on which anything was spent. */
function budgets(
  { budgets: bounds = {}, rates }: ControlData,
  calls: readonly SpentCall[],
  last: string | undefined,
  site: SiteIndex,
): readonly Fact[] {
  const onLast = calls.filter((call) => dayOf(call) === last)
  const counted: Readonly<Record<string, readonly Value[]>> = {
    world: [`${describe(calls)} so far`],
    day: last ? [`${describe(onLast)} on ${last}`] : [],
    resident: last
      ? [...Map.groupBy(onLast, residentOf)].map(
          ([id, own]) => `${textOf(nameActor(site, id))}: ${describe(own)} on ${last}`,
        )
      : [],
    task: mostOf(calls, ({ task }) => task).map(
      ([task, own]) => `most so far: ${describe(own)} for “${site.find('task', task)?.title ?? task}”`,
    ),
    call: mostOf(calls, ({ id }) => id).map(([, own]) => `most so far: ${describe(own)}`),
  }
  const rows = Object.entries(bounds).map(([name, bound]): Fact => {
    const limit = [
      bound.tokens === undefined ? '' : `${bound.tokens.toLocaleString('en')} tokens`,
      bound.dollars === undefined ? '' : `$${bound.dollars}`,
    ]
      .filter(Boolean)
      .join(', ')
    return { label: wordsOf(name), values: [limit ? `at most ${limit}` : 'without limit', ...(counted[name] ?? [])] }
  })
  return [
    ...(rows.length > 0 ? rows : [{ label: 'budgets', values: ['none: without limit', `${describe(calls)} so far`] }]),
    ...(rates?.calls_per_minute === undefined
      ? []
      : [{ label: 'a minute', values: [`at most ${rates.calls_per_minute} calls`] }]),
  ]
}

/** The group that took most tokens, if there is any. */
function mostOf(
  calls: readonly SpentCall[],
  key: (call: SpentCall) => string | undefined,
): readonly (readonly [string, readonly SpentCall[]])[] {
  const groups = [
    ...Map.groupBy(
      calls.filter((call) => key(call) !== undefined),
      (call) => key(call) ?? '',
    ),
  ]
  return groups.sort(([, a], [, b]) => tokensOf(b) - tokensOf(a)).slice(0, 1)
}

function grouped(
  calls: readonly SpentCall[],
  onLast: readonly SpentCall[],
  key: (call: SpentCall) => string,
  title: (name: string) => Item['title'] = (name) => name,
): readonly Item[] {
  return [...Map.groupBy(calls, key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const lately = onLast.filter((call) => key(call) === name)
      const { facts, ...item } = sumItem(name, own)
      const [first] = lately
      return {
        ...item,
        title: title(name),
        facts: [...facts, ...(first ? [`on ${dayOf(first)}: ${describe(lately)}`] : [])],
      }
    })
}

function sumItem(title: string, calls: readonly SpentCall[]): Item {
  const estimated = calls.filter((call) => call.estimated).length
  return {
    title,
    facts: [
      describe(calls),
      calls.length === 1 ? '1 call' : `${calls.length} calls`,
      ...(estimated > 0 ? [`${estimated} at the most they could take`] : []),
    ],
  }
}

function describe(calls: readonly SpentCall[]): string {
  const unpriced = calls.filter(({ microdollars }) => microdollars === undefined).length
  const dollars = dollarsOf(calls.reduce((sum, call) => sum + (call.microdollars ?? 0), 0))
  const price =
    unpriced === 0
      ? dollars
      : unpriced === calls.length
        ? 'price unknown'
        : `${dollars} and ${unpriced} of unknown price`
  return `${tokensOf(calls).toLocaleString('en')} tokens, ${price}`
}

function tokensOf(calls: readonly SpentCall[]): number {
  return calls.reduce((sum, call) => sum + call.tokens, 0)
}

function dayOf({ at }: SpentCall): string {
  return at.slice(0, 10)
}

function residentOf({ resident }: SpentCall): string {
  return resident ?? 'nobody'
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : 'text' in value ? value.text : 'code' in value ? value.code : ''
}
