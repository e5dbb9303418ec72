import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { World } from '../ports/world.ts'
import type { FilePath } from '../documents/document.ts'

/** Events closer together than this are one hint, in milliseconds. */
const quiet = 15

export interface Watch {
  /** Settles when something may have changed, with the paths to look at; `all` asks for a whole rescan. */
  next(timeout: number, signal: AbortSignal): Promise<{ paths: readonly FilePath[]; all: boolean }>
  /** The paths that were hinted at since, without waiting; whether everything is to be looked at stays for `next`. */
  take(): readonly FilePath[]
  close(): Promise<void>
}

/**
 * Hints that something changed in a world's documents or in its branch. Only hints: an event may be missing,
 * doubled or our own echo, so whoever is woken looks for itself, and looks at everything now and then.
 */
export async function watch({ root, heads }: Pick<World, 'root' | 'heads'>): Promise<Watch> {
  const folders = ['.swarm', 'proposals'].map((name) => join(root, name)).filter((folder) => existsSync(folder))
  const local = join(root, '.swarm/local')
  const watcher = watchFiles([...folders, ...heads], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) =>
      path === local || path.startsWith(local + sep) || path.endsWith('.lock') || /\.tmp-|~$/.test(path),
  })
  let paths = new Set<FilePath>()
  let moved = false
  let wake: (() => void) | undefined
  watcher.on('all', (_event, path) => {
    if (heads.some((head) => path === head || path.startsWith(head + sep))) moved = true
    else paths.add(relative(root, path).split(sep).join('/'))
    wake?.()
  })
  watcher.on('error', () => {
    moved = true
    wake?.()
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))

  return {
    async next(timeout, signal) {
      if (paths.size === 0 && !moved) await waitFor(timeout, signal, (settle) => (wake = settle))
      wake = undefined
      if (paths.size > 0 || moved) await waitFor(quiet, signal, () => {})
      const hint = { paths: [...paths], all: moved || paths.size === 0 }
      paths = new Set()
      moved = false
      return hint
    },
    take() {
      const taken = [...paths]
      paths = new Set()
      return taken
    },
    close: () => watcher.close(),
  }
}

function waitFor(milliseconds: number, signal: AbortSignal, onWake: (settle: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', settle)
      resolve()
    }
    const timer = setTimeout(settle, milliseconds)
    signal.addEventListener('abort', settle)
    if (signal.aborted) settle()
    else onWake(settle)
  })
}
