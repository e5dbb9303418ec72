import { text } from 'node:stream/consumers'
import type { ReadStream } from 'node:tty'

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

/** How long a command may take to end once it is asked to, in milliseconds. */
const grace = 10_000

/** This process as a host. The first Ctrl-C asks the work to end, the second ends it at once. */
export function openHost(): Host {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending.signal.aborted) process.exit(130)
      ending.abort()
      setTimeout(() => process.exit(130), grace).unref()
    })
  }
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads us went away (`vivarium log | head`): nothing is left to say, and that is no fault.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    readInput() {
      if (process.stdin.isTTY) process.stderr.write('Reading from the keyboard; Ctrl-D on an empty line ends it.\n')
      return text(process.stdin)
    },
    async readSecret(prompt) {
      if (!process.stdin.isTTY) return text(process.stdin)
      return (await readSecret(process.stdin, (words) => process.stderr.write(words), prompt)) ?? process.exit(130)
    },
    signal: ending.signal,
  }
}

/** Reads a line from the keyboard without showing it; undefined when the person takes it back with Ctrl-C. */
function readSecret(keyboard: ReadStream, ask: (text: string) => void, prompt: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let line = ''
    const end = (answer: string | undefined) => {
      keyboard.off('data', read).setRawMode(false).pause()
      ask('\n')
      resolve(answer)
    }
    const read = (keys: Buffer) => {
      for (const key of keys.toString('utf8')) {
        if (key === '\u0003') return end(undefined)
        if (key === '\r' || key === '\n' || key === '\u0004') return end(line)
        line = key === '\u007f' || key === '\b' ? line.slice(0, -1) : line + key
      }
    }
    ask(prompt)
    keyboard.setRawMode(true).resume().on('data', read)
  })
}
