import type { CallRule } from '../rule.ts'

/** Haste is bounded too. */
export const withinRate: CallRule = {
  id: 'within-rate',
  sentence: 'No more calls to models start within a minute than the control says.',
  effect: 'deny',
  about: 'call',
  check({ control, recent }) {
    const limit = control.rates?.calls_per_minute
    if (limit === undefined || recent.length < limit) return []
    return [
      {
        message: 'too many calls to models within a minute',
        path: '.swarm/control.yaml',
        expected: `at most ${limit}`,
        got: `${recent.length} already`,
      },
    ]
  },
}
