import type { Query } from '../../queries/query.ts'
import type { Command } from './command.ts'
import type { Printer } from './show/printer.ts'

/** A query as a command: `task.list` is typed `task list`, and shown by its printer. */
export function fromQuery(query: Query, printer: Printer): Command {
  const { name, command, description, input, positional, letters } = query
  return {
    name: command.words ?? name.replace('.', ' ').replaceAll('_', '-'),
    description,
    chapter: command.chapter,
    input,
    positional,
    ...(letters ? { letters } : {}),
    ...(printer.lines ? { examples: printer.lines } : {}),
    async run(typed, session) {
      const { runQuery } = await import('./runQuery.ts')
      return runQuery(query, printer, typed, session)
    },
  }
}
