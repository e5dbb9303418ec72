import { text } from 'node:stream/consumers'
import type { Host } from './host.ts'
import { readSecret } from './readSecret.ts'

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
