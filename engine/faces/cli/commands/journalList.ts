import { bodyOf } from '../../../documents/bodyOf.ts'
import type { JournalData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { indent } from '../show/columns.ts'
import { showMoment } from '../show/words.ts'

/** Lists journal entries. */
export const journalList = defineCommand<{ resident?: string; limit?: number }>({
  name: 'journal list',
  description: 'Read journals, newest entry first.',
  letters: { limit: 'n' },
  input: {
    resident: { type: 'string', title: 'id', description: "Only this resident's." },
    limit: { type: 'integer', title: 'n', minimum: 1, default: 10, description: 'How many.' },
  },
  async run({ resident, limit = 10 }, session) {
    const world = await session.openWorld()
    const view = await world.store.snapshot()
    const entries = view
      .of<JournalData>('journal')
      .filter(({ data }) => !resident || data.author === resident)
      .toSorted((a, b) => (a.data.created < b.data.created ? 1 : -1))
      .slice(0, limit)
      .map(({ path, data }) => ({ ...data, path, body: bodyOf(view.text(path) ?? '').trim() }))
    return answer(entries, (rows, { paint }) => {
      if (rows.length === 0) return 'No entries yet.'
      return rows
        .map(
          ({ author, created, kind, title, body }) =>
            `${paint('bold', author)}  ${showMoment(created)}  ${paint('dim', kind)}  ${title ?? ''}`.trimEnd() +
            `\n${indent(body)}`,
        )
        .join('\n\n')
    })
  },
})
