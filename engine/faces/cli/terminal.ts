import type { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

/** Where answers and remarks go. Answers to standard output; remarks and progress to standard error. */
export interface Terminal {
  /** In columns. */
  readonly width: number
  /** A line of the answer. */
  print(text: string): void
  /** A remark on the way; nothing when quiet. */
  tell(text: string): void
  /** What went wrong; said even when quiet. */
  complain(text: string): void
  /** How far the work is: one line that is rewritten where a person watches, a line now and then elsewhere. */
  progress(what: string, done: number, of: number): void
  /** The text in a style where colour is shown; as it is elsewhere. */
  paint(style: Style, text: string): string
}
