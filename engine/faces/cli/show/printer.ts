import type { Problem } from '../../../documents/problem.ts'
import type { Terminal } from '../terminal.ts'

type AnyInput = Readonly<Record<string, unknown>>

/** How the command line shows what a query answers. */
export interface Printer<Data = unknown, Input = AnyInput> {
  /** The answer for a person; `asked` is what it was asked with, and what it found wrong. */
  show(data: Data, terminal: Terminal, asked: { readonly input: Input; readonly problems: readonly Problem[] }): string
  /** The input that a person means who typed this in a folder. */
  prepare?(typed: Input, place: { readonly cwd: string; readonly root: string }): Input
}
