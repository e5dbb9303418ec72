import type { World } from '../ports/world.ts'
import type { Chore, ChoreReport, OpenChore, Round } from './chores/chore.ts'

/** The chores of one run: each is asked at its time, in the order of the list. */
export interface OpenChores {
  before(round: Round): AsyncGenerator<ChoreReport>
  after(round: Round): AsyncGenerator<ChoreReport>
  close(): Promise<void>
}

/** Begins every chore of a list for one run. */
export function openChores(chores: readonly Chore[], world: World): OpenChores {
  const open = chores.map((chore) => ({ chore, opened: chore.open(world), last: -Infinity }))

  async function* tend(when: 'before-cycle' | 'after-cycle', round: Round): AsyncGenerator<ChoreReport> {
    for (const entry of open) {
      if (!isDue(entry, when, Date.parse(world.clock.now()))) continue
      const report = await entry.opened.tend(round)
      if (report) yield report
    }
  }

  return {
    before: (round) => tend('before-cycle', round),
    after: (round) => tend('after-cycle', round),
    async close() {
      for (const { opened } of open) await opened.close?.()
    },
  }
}

/** Whether it is a chore's turn; one with a period begins to wait again. */
function isDue(entry: { chore: Chore; opened: OpenChore; last: number }, when: string, now: number): boolean {
  const { timing } = entry.chore
  if (typeof timing === 'string') return timing === when
  if (when !== 'before-cycle' || now - entry.last < timing.every) return false
  entry.last = now
  return true
}
