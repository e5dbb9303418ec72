import { main } from '../../engine/faces/cli/main.ts'

interface Typed {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Every line of the answer as JSON. */
  json(): {
    vivarium: number
    command: string
    ok: boolean
    data?: never
    problems?: { rule: string; message: string }[]
  }[]
}

/** Runs a command line in this process, as if typed in a folder; standard streams are kept as text. */
export async function typeCommand(
  cwd: string,
  words: readonly string[],
  {
    input = '',
    env = {},
    signal = new AbortController().signal,
    tty = false,
  }: { input?: string; env?: Record<string, string>; signal?: AbortSignal; tty?: boolean } = {},
): Promise<Typed> {
  let out = ''
  let err = ''
  const code = await main(words, {
    cwd,
    env,
    stdout: { isTTY: tty, columns: 120, write: (text) => (out += text) },
    stderr: { isTTY: tty, columns: 120, write: (text) => (err += text) },
    readInput: async () => input,
    readSecret: async () => input,
    signal,
  })
  return {
    code,
    out,
    err,
    json: () =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}
