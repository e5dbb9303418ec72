import type { Ending } from '../../outcome.ts'
import { defineCommand } from '../command.ts'

type Input = { until_idle?: boolean; cycles?: number; resident?: string }

/** Works the queue. */
export const run = defineCommand<Input>({
  name: 'run',
  chapter: 'work',
  description: 'Work the queue, then watch for more until Ctrl-C.',
  input: {
    until_idle: { type: 'boolean', description: 'End when nothing is left to do.' },
    cycles: { type: 'integer', title: 'n', minimum: 1, description: 'End after so many commits.' },
    resident: { type: 'string', title: 'id', description: 'Only this resident works.' },
  },
  examples: ['vivarium run --until-idle', 'vivarium run --resident fern --cycles 1'],
  async run({ until_idle, cycles, resident }, session) {
    const world = await session.openWorld()
    const { runWorld } = await import('../../../run/runWorld.ts')
    const { tellReports } = await import('../tellReports.ts')
    const tell = tellReports(session)
    const ends = until_idle ?? false
    let ending: Ending = 'done'
    for await (const report of runWorld(world, {
      untilIdle: ends,
      ...(cycles ? { cycles } : {}),
      ...(resident ? { resident } : {}),
    })) {
      tell(report)
      ending = report.kind === 'stopped' || report.kind === 'lost' ? report.kind : 'done'
    }
    // Watching ends by Ctrl-C and by nothing else; work that was to end by itself was interrupted.
    if (session.host.signal.aborted) return { ending: ends || cycles ? 'stopped' : 'done' }
    return { ending }
  },
})
