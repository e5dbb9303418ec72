import type { Complaint } from './outcome.ts'
import type { Terminal } from './terminal.ts'

/** What `--json` answers with, one object a line. Fields are added, never changed; another shape is another number. */
export interface JsonAnswer {
  readonly command: string
  readonly ok: boolean
  readonly data?: unknown
  readonly problems?: readonly Complaint[]
}

/** Prints one answer of the versioned shape. */
export function printJson(terminal: Terminal, answer: JsonAnswer): void {
  terminal.print(JSON.stringify({ vivarium: 1, ...answer }))
}
