import type { Complaint, Outcome } from '../outcome.ts'
import { cleanText } from './show/cleanText.ts'
import { showProblem } from './show/showProblem.ts'
import type { Terminal } from './terminal.ts'

/** How a command ended; its data is what `--json` prints. */
export interface CommandOutcome extends Outcome {
  /** What a person reads instead of the data. */
  show?(terminal: Terminal): string
}

/** What `--json` answers with, one object a line. Fields are added, never changed; another shape is another number. */
export interface JsonAnswer {
  readonly command: string
  readonly ok: boolean
  readonly data?: unknown
  readonly problems?: readonly Complaint[]
}

/** What to do about an error that nobody foresaw. */
export const unforeseen =
  'VIVARIUM_DEBUG=1 before the command shows where; `vivarium doctor` looks for what is wrong here.'

/** The outcome of a command that has an answer. What is shown never holds a document's control characters. */
export function answer<D>(data: D, show: (data: D, terminal: Terminal) => string): CommandOutcome {
  return { ending: 'done', data, show: (terminal) => show(cleanText(data), terminal) }
}

/**
 * Prints how a command ended: the answer on standard output, what is wrong on standard error; in JSON both on standard
 * output.
 * Problems that were asked for are the answer, and shown by it.
 */
export function printOutcome(
  { ending, data, problems = [], show }: CommandOutcome,
  { terminal, json, command }: { terminal: Terminal; json: boolean; command: string },
): void {
  if (json) {
    const told = problems.length > 0 ? { problems } : {}
    if (data !== undefined || problems.length > 0)
      printJson(terminal, { command, ok: ending === 'done', ...(data === undefined ? {} : { data }), ...told })
    return
  }
  if (show) {
    const text = show(terminal)
    if (text !== '') terminal.print(text)
    return
  }
  for (const problem of problems) terminal.complain(showProblem(cleanText(problem), terminal))
}

/** Prints one answer of the versioned shape. */
export function printJson(terminal: Terminal, told: JsonAnswer): void {
  terminal.print(JSON.stringify({ vivarium: 1, ...told }))
}
