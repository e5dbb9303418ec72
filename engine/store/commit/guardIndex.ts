import fs from 'node:fs'
import type { FSWatcher } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import type { PlannedFile } from './plan.ts'

/** How long after a commit a git process may still hold what it read before: its own work takes milliseconds. */
const memory = 5000

/** The files of the last few seconds' commits, and an eye on the index as long as there are any. */
export interface IndexGuard {
  remember(files: readonly PlannedFile[]): void
  recent(): PlannedFile[]
  stop(): void
}

/** Calls `changed` when somebody replaces the index within seconds of a commit. */
export function guardIndex(repository: Repository, changed: () => void): IndexGuard {
  const files = new Map<FilePath, PlannedFile & { readonly at: number }>()
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(timer)
    watcher?.close()
    watcher = undefined
  }
  const watch = () => {
    try {
      watcher ??= fs
        .watch(repository.gitdir, { persistent: false }, (_, name) => {
          if (name === 'index') changed()
        })
        .on('error', stop)
    } catch {
      // No watches left on this machine: the next commit looks at the index anyway.
    }
    clearTimeout(timer)
    timer = setTimeout(stop, memory).unref()
  }
  return {
    remember(planned) {
      for (const file of planned) {
        files.delete(file.path)
        files.set(file.path, { ...file, at: performance.now() })
      }
      watch()
    },
    recent() {
      for (const [path, { at }] of files) {
        if (performance.now() - at < memory) break
        files.delete(path)
      }
      return [...files.values()]
    },
    stop,
  }
}
