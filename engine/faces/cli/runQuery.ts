import { askQuery } from '../../asking/askQuery.ts'
import type { ListedQuery } from '../../queries/index.ts'
import type { Query } from '../../queries/query.ts'
import { concludeQuery } from '../concludeQuery.ts'
import type { CommandOutcome } from './commandOutcome.ts'
import type { Session } from './session.ts'
import { cleanText } from './show/cleanText.ts'
import { printers } from './show/index.ts'
import type { Printer } from './show/printer.ts'

/** Asks one query of the world that a person stands in. */
export async function runQuery(
  listed: ListedQuery,
  typed: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<CommandOutcome> {
  const query: Query = listed
  const { show, prepare }: Printer = printers[listed.name]
  const world = await session.openWorld()
  const { cwd, env } = session.host
  const input = prepare ? prepare(typed, { cwd, root: world.checkout ?? world.root }) : typed
  const outcome = concludeQuery(await askQuery(world, query, input, env))
  const { data, problems = [] } = outcome
  if (data === undefined) return outcome
  return {
    ...outcome,
    // What is shown never holds a document's control characters.
    show: (terminal) => show(cleanText(data), terminal, { input, problems: cleanText(problems) }),
  }
}
