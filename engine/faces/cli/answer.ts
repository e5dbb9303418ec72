import { cleanText } from './show/cleanText.ts'
import type { Outcome } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** The outcome of a command that has an answer. What is shown never holds a document's control characters. */
export function answer<D>(data: D, show: (data: D, terminal: Terminal) => string): Outcome {
  return { exit: 'done', data, show: (terminal) => show(cleanText(data), terminal) }
}
