import { styleText } from 'node:util'
import type { Host } from './host.ts'

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

/** How often a step that takes long says so where nobody watches, in milliseconds. */
const interval = 1000

/** The host's streams as a terminal. */
export function openTerminal(
  { stdout, stderr, env }: Host,
  { colour, quiet }: { colour: boolean; quiet: boolean },
): Terminal {
  const coloured = colour && !env['NO_COLOR'] && (stdout.isTTY === true || Boolean(env['FORCE_COLOR']))
  const live = stderr.isTTY === true && env['TERM'] !== 'dumb'
  const width = stdout.columns || 100
  const started = new Map<string, number>()
  const said = new Map<string, number>()
  let shown = false

  const clear = () => {
    if (shown) stderr.write('\r\u001b[2K')
    shown = false
  }
  const progress = (what: string, done: number, of: number) => {
    if (quiet) return
    const now = performance.now()
    if (!started.has(what)) started.set(what, now)
    const elapsed = (now - (started.get(what) ?? now)) / 1000
    const line = `${what}  ${done} of ${of}  ${elapsed.toFixed(elapsed < 10 ? 1 : 0)} s`
    if (live) {
      clear()
      shown = done < of
      if (shown) stderr.write(line.slice(0, (stderr.columns || 80) - 1))
    } else if (now - (said.get(what) ?? started.get(what) ?? now) >= interval) {
      said.set(what, now)
      stderr.write(`${line}\n`)
    }
    if (done < of) return
    started.delete(what)
    said.delete(what)
  }
  const line = (stream: Host['stdout'], text: string) => {
    clear()
    stream.write(`${text}\n`)
  }
  return {
    width,
    print: (text) => line(stdout, text),
    tell: (text) => quiet || line(stderr, text),
    complain: (text) => line(stderr, text),
    progress,
    paint: (style: Style, text) => (coloured && text !== '' ? styleText(style, text, { validateStream: false }) : text),
  }
}
