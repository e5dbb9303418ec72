import type { RecordData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { showLog } from '../show/showLog.ts'

/** Tells the commits with what, who and why. */
export const log = defineCommand<{ limit?: number }>({
  name: 'log',
  description: 'Tell the last commits: what, who, and why each was allowed.',
  letters: { limit: 'n' },
  input: { limit: { type: 'integer', title: 'n', minimum: 1, default: 20, description: 'How many.' } },
  async run({ limit = 20 }, session) {
    const world = await session.openWorld()
    const view = await world.store.snapshot()
    const entries = (await world.store.log(limit)).map(({ commit, message, author, at, parents }) => {
      const id = /^Vivarium-Record: (\S+)$/m.exec(message)?.[1]
      const record = id ? view.find<RecordData>('record', id)?.data : undefined
      return {
        commit,
        at,
        author: author.name,
        subject: message.split('\n')[0] ?? '',
        merge: parents.length > 1,
        ...(record ? { record } : {}),
      }
    })
    return answer(entries, showLog)
  },
})
