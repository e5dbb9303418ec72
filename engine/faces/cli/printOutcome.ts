import { cleanText } from './show/cleanText.ts'
import { showProblem } from './show/showProblem.ts'
import type { Outcome } from './outcome.ts'
import { printJson } from './printJson.ts'
import type { Terminal } from './terminal.ts'

/**
 * Prints how a command ended: the answer on standard output, what is wrong on standard error; in JSON both on standard
 * output.
 * Problems that were asked for are the answer, and shown by it.
 */
export function printOutcome(
  { exit, data, problems = [], show }: Outcome,
  { terminal, json, command }: { terminal: Terminal; json: boolean; command: string },
): void {
  if (json) {
    const told = problems.length > 0 ? { problems } : {}
    if (data !== undefined || problems.length > 0)
      printJson(terminal, { command, ok: exit === 'done', ...(data === undefined ? {} : { data }), ...told })
    return
  }
  if (show) {
    const text = show(terminal)
    if (text !== '') terminal.print(text)
    return
  }
  for (const problem of problems) terminal.complain(showProblem(cleanText(problem), terminal))
}
