/** A stream of text that may be a terminal. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** What surrounds the command: given, so that a test can give another. */
export interface Host {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  /** All of standard input, as text. */
  readInput(): Promise<string>
  /** A line that is not shown while it is typed; all of standard input where nobody types. */
  readSecret(prompt: string): Promise<string>
  /** Aborted when the person asks to end (Ctrl-C) or the system does. */
  readonly signal: AbortSignal
}
