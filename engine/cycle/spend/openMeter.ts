import { recordsFolder } from '../../collections/settings.ts'
import type { SpentCall } from '../../economy/spend/spentCall.ts'
import { sumSpent } from '../../economy/spend/sumSpent.ts'
import { judge } from '../../policy/judge.ts'
import { rules } from '../../policy/rules/index.ts'
import type { ControlData, PolicyData, RecordData } from '../../../schemas/types.ts'
import type { Call, Usage } from '../../economy/spend/call.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Snapshot } from '../../documents/view.ts'
import type { Meter, Reservation } from '../../ports/mind.ts'
import type { World } from '../../ports/world.ts'
import { changeCalls } from './changeCalls.ts'
import type { OpenCall } from './readCalls.ts'

/** Whom the calls are for. */
export interface Spender {
  readonly cycle: string
  readonly task: string
  readonly resident: string
  readonly policy: PolicyData
  readonly control: ControlData
  readonly signal: AbortSignal
}

/** What can be otherwise tomorrow, or in a minute, or when a person has mended it. */
const passing = new Set(['policy/within-rate', 'policy/within-daily-budget', 'spend/unreadable-record'])

/** No model reads or writes more tokens in one call: the largest windows that are sold hold a few million. */
const mostTokens = 10_000_000

/** The meter of one cycle: each call is reserved at the most it can take before it is made, and settled after it. */
export function openMeter(world: World, spender: Spender): Meter {
  const { cycle, task, resident, policy, control, signal } = spender
  return {
    async reserve(call): Promise<Reservation> {
      if (signal.aborted)
        return {
          kind: 'refused',
          problems: [{ rule: 'control/stopped', message: 'the world is stopped' }],
          later: true,
        }
      const { priceCall } = await import('../../economy/spend/priceCall.ts')
      const at = world.clock.now()
      const model = policy.models?.allowed.find(({ name }) => name === call.model)
      const price = (tokens: { input: number; output: number }) => model && priceCall(model, tokens, at)
      const most = costOf(call, price(call))
      const unknown = { ...most, estimated: true }
      const id = `c-${world.ids.seed()}`
      const problems = await changeCalls(world, async (open) => {
        // Read after the note: what moves from the note into a record meanwhile counts twice for a moment, never not
        // at all.
        const snapshot = await world.store.snapshot()
        const unreadable = snapshot.problems.find(({ path }) => path?.startsWith(recordsFolder))
        if (unreadable) return { answer: [untold(unreadable)] }
        const calls = [...recordedCalls(snapshot), ...open]
        const verdict = judge(rules, {
          moment: 'before-call',
          policy,
          control,
          task,
          at,
          call,
          by: { kind: 'resident', id: resident },
          microdollars: most.microdollars,
          spent: sumSpent(calls, { task, resident, at }),
          recent: calls.map((made) => made.at).filter((made) => Date.parse(at) - Date.parse(made) < 60_000),
        })
        if (verdict.kind !== 'allow') return { answer: verdict.problems }
        return {
          answer: [],
          calls: [...open, { id, at, cycle, task, resident, model: call.model, ...most, settled: false }],
        }
      })
      if (problems.length > 0)
        return { kind: 'refused', problems, later: problems.every(({ rule }) => passing.has(rule)) }
      return {
        kind: 'reserved',
        async settle(usage) {
          const took = usage === 'unknown' ? unknown : (tookOf(usage, call, price) ?? unknown)
          await changeCalls(world, async (open) => ({
            answer: undefined,
            calls: open.map((made) => (made.id === id ? settled(made, took) : made)),
          }))
        },
      }
    },
  }
}

/** What a provider says a call took; undefined where no call can: then it is as good as unknown. */
function tookOf(
  { input, output }: Usage,
  call: Call,
  price: (tokens: Usage) => number | undefined,
): Pick<SpentCall, 'tokens' | 'microdollars' | 'estimated'> | undefined {
  if (!(input >= 0 && output >= 0)) return undefined
  const possible = {
    input: Math.min(input, Math.max(call.input, mostTokens)),
    output: Math.min(output, Math.max(call.output, mostTokens)),
  }
  const isTrue = possible.input === input && possible.output === output
  return { ...costOf(possible, price(possible)), ...(isTrue ? {} : { estimated: true }) }
}

function costOf(
  { input, output }: Pick<Call, 'input' | 'output'>,
  microdollars: number | undefined,
): Pick<SpentCall, 'tokens' | 'microdollars'> {
  return { tokens: Math.ceil(input) + Math.ceil(output), ...(microdollars === undefined ? {} : { microdollars }) }
}

function settled(call: OpenCall, took: Pick<SpentCall, 'tokens' | 'microdollars' | 'estimated'>): OpenCall {
  return { ...call, ...took, settled: true }
}

function recordedCalls(snapshot: Snapshot): readonly SpentCall[] {
  return snapshot.of<RecordData>('record').flatMap(({ data }) => data.cost?.calls ?? [])
}

/** A record that cannot be read may hold any spending: nothing is spent until it can. */
function untold({ path, line, message, expected, got }: Problem): Problem {
  return {
    rule: 'spend/unreadable-record',
    message: `what ${path} says was spent cannot be read: ${message}`,
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    expected: expected ?? 'a record that fits its schema',
    ...(got === undefined ? {} : { got }),
    example: 'vivarium check',
  }
}
