import type { World } from '../../ports/world.ts'
import { cleanText } from './show/cleanText.ts'
import { findWorld } from './findWorld.ts'
import type { Globals } from './globals.ts'
import type { Host } from './host.ts'
import { printJson } from './printJson.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'

/** A session for one command. */
export function openSession(host: Host, terminal: Terminal, command: string, globals: Globals): Session {
  const opened: World[] = []
  const { world: named, as, json = false, quiet = false } = globals
  const worldFolder = () => findWorld(host.cwd, named)
  return {
    host,
    terminal,
    json,
    quiet,
    as,
    worldFolder,
    async openWorld({ folder = worldFolder(), ...options } = {}) {
      const { openWorld } = await import('../../opening/openWorld.ts')
      const world = await openWorld(folder, {
        signal: host.signal,
        report: (progress) =>
          progress.kind === 'note'
            ? terminal.tell(cleanText(progress.text))
            : terminal.progress(progress.what, progress.done, progress.of),
        ...options,
      })
      opened.push(world)
      return world
    },
    emit(data, show) {
      if (json) printJson(terminal, { command, ok: true, data })
      else terminal.print(show(cleanText(data), terminal))
    },
    async close() {
      for (const world of opened.splice(0)) await world.store.close()
    },
  }
}
