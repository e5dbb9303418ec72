import { expect, test } from 'vitest'
import { playRounds } from './hostRounds/rounds.ts'

// Two hundred rounds take some minutes on two quiet cores; the suite plays a few.
const isLong = Boolean(process.env['VIVARIUM_SOAK'])
const rounds = isLong ? 200 : 10
const seeds = isLong ? [1, 2, 3, 4, 5] : [1]

test.each(seeds)(
  `${rounds} rounds of a person's git beside a working engine lose and move nothing (seed %i)`,
  { timeout: 3_600_000 },
  async (seed) => {
    const { counts, commits } = await playRounds(seed, rounds)
    expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(rounds)
    expect(commits).toBeGreaterThan(rounds / 4)
  },
)
