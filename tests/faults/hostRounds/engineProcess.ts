import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('engine.ts', import.meta.url))

/** An engine that works in another process. */
export interface EngineProcess {
  /** Every commit that it said it had made. */
  readonly acknowledged: readonly string[]
  /** Ends it as a person would, or by a signal. */
  end(signal?: NodeJS.Signals): Promise<void>
  /** Waits until it ends by itself, and says why it did. */
  ended(): Promise<string>
  /** Stands still in the middle of whatever it does. */
  pause(): void
  goOn(): void
  throwIfFailed(): void
}

/** Starts an engine beside the branch of a repository, and waits until it works. */
export async function startEngine(kit: string): Promise<EngineProcess> {
  const child = spawn(process.execPath, [program, kit], { stdio: ['pipe', 'pipe', 'pipe'] })
  const acknowledged: string[] = []
  let failed = ''
  let why = ''
  let isWanted = false
  child.stdin.on('error', () => {})
  child.stderr.on('data', (text: Buffer) => (failed += text.toString('utf8')))
  const exited = new Promise<void>((settle) => child.on('close', () => settle()))
  await new Promise<void>((settle) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { commit?: string; ended?: string; failed?: string; why?: string }
      if (said.commit) acknowledged.push(said.commit)
      failed += said.failed ?? ''
      if (said.ended) why = `${said.ended}: ${said.why}`
      settle()
    })
    void exited.then(settle)
  })
  const wait = async () => {
    isWanted = true
    const late = setTimeout(() => {
      failed += 'it did not end within a minute'
      child.kill('SIGKILL')
    }, 60_000)
    await exited
    clearTimeout(late)
  }
  return {
    acknowledged,
    async end(signal) {
      if (signal) child.kill(signal)
      else child.stdin.end()
      await wait()
    },
    async ended() {
      await wait()
      return why
    },
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    throwIfFailed() {
      if (failed !== '') throw new Error(`the engine says: ${failed}`)
      if (!isWanted && child.exitCode !== null) throw new Error(`the engine ended by itself: ${why}`)
    },
  }
}
