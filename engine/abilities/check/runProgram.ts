import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { Command, Ending } from './check.ts'

/** How long what was killed may keep its output open, in milliseconds; then nobody listens any more. */
const grace = 200

interface Limits {
  readonly seconds: number
  readonly characters: number
  readonly signal: AbortSignal
}

/**
 * Runs a program without a shell, an environment or input, in a process group of its own. The whole group is
 * killed when the time is over, when it prints too much, when it is called off, and when the program ends.
 */
export function runProgram(
  { program, words, folder, feed }: Command,
  { seconds, characters, signal }: Limits,
): Promise<Ending> {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(program, words, {
      cwd: folder,
      env: {},
      shell: false,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', ...(feed === undefined ? [] : ['pipe' as const])],
    })
    let how: Ending['how'] = 'ended'
    let status: Ending['status'] = 0
    let output = ''

    const kill = (reason: Ending['how'] = how) => {
      how = how === 'ended' ? reason : how
      // A negative number names the group: a program must not outlive its check in what it started.
      if (child.pid !== undefined) tryKill(-child.pid)
    }
    const callOff = () => kill('called-off')
    const timer = setTimeout(() => kill('took-too-long'), seconds * 1000)
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', callOff)
      for (const stream of [child.stdout, child.stderr]) stream?.destroy()
      resolve({ how, status, output, milliseconds: Math.round(performance.now() - started) })
    }
    const listen = (text: string) => {
      output += text.slice(0, characters - output.length + 1)
      if (output.length <= characters) return
      output = output.slice(0, characters)
      kill('printed-too-much')
    }

    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', listen)
    if (feed !== undefined) feedTo(child.stdio[3] as Writable, feed)
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return
      how = 'not-started'
      status = error.code ?? error.message
      settle()
    })
    child.on('exit', (code, ending) => {
      status = code ?? ending ?? 0
      kill()
      // The timer of what ended by itself must not rename its end.
      clearTimeout(timer)
      setTimeout(settle, grace)
    })
    child.on('close', settle)
    signal.addEventListener('abort', callOff, { once: true })
    if (signal.aborted) callOff()
  })
}

function tryKill(group: number): void {
  try {
    process.kill(group, 'SIGKILL')
  } catch {
    // Nobody is left in it.
  }
}

function feedTo(stream: Writable, text: string): void {
  // Whoever ended before it read everything is seen by how it ended.
  stream.on('error', () => {})
  stream.end(text)
}
