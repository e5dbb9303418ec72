import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { worldPath } from '../../collections/settings.ts'
import type { WorldOptions } from '../../opening/openWorld.ts'
import type { World } from '../../ports/world.ts'
import { ProblemError } from '../problemError.ts'
import { printJson } from './commandOutcome.ts'
import type { Globals } from './globals.ts'
import type { Host } from './host.ts'
import { cleanText } from './show/cleanText.ts'
import type { Terminal } from './terminal.ts'

/** What a command works with. */
export interface Session {
  readonly host: Host
  readonly terminal: Terminal
  readonly json: boolean
  readonly quiet: boolean
  /** The person that `--as` names. */
  readonly as: string | undefined
  /** Where the world is. Throws a problem when there is none. */
  worldFolder(): Promise<string>
  /** Opens the world there (or in another folder); it is closed when the command ends. */
  openWorld(options?: WorldOptions & { readonly folder?: string }): Promise<World>
  /** Says one thing while the command goes on: a line of JSON, or what `show` makes of it. */
  emit<D>(data: D, show: (data: D, terminal: Terminal) => string): void
  /** Closes every world that was opened; again is harmless. */
  close(): Promise<void>
}

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
    async openWorld({ folder, ...options } = {}) {
      const { openWorld } = await import('../../opening/openWorld.ts')
      const world = await openWorld(folder ?? (await worldFolder()), {
        signal: host.signal,
        from: host.cwd,
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

/** The world that keeps to a branch of its own in the repository of this folder, whatever is checked out here. */
async function worldBeside(folder: string): Promise<string | undefined> {
  const folders = await foldersOf(folder)
  if (!folders) return undefined
  const { openWorktree } = await import('../../store/host/openWorktree.ts')
  return openWorktree(folder, folders)
}

/** The git folders of a repository whose root this is; whoever is outside of one loads nothing of the store. */
async function foldersOf(folder: string) {
  if (!existsSync(join(folder, '.git'))) return undefined
  const { gitFolders } = await import('../../store/gitFolders.ts')
  return gitFolders(folder)
}

/** The remote of the repository in this folder from which a world's branch could come. */
async function remoteOf(folder: string): Promise<string | undefined> {
  const folders = await foldersOf(folder)
  if (!folders) return undefined
  const { readConfig } = await import('../../store/refs/readConfig.ts')
  const { readTextFile } = await import('../../store/readTextFile.ts')
  const keys = [...readConfig(readTextFile(join(folders.common, 'config'))).keys()]
  const remotes = keys.flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? [])
  return remotes.includes('origin') ? 'origin' : remotes[0]
}

/**
 * Where a world is now that lay on the branch of a repository and has a branch of its own since: what is left of it in
 * the folder is a thing of the past.
 */
async function movedAway(folder: string): Promise<string | undefined> {
  const folders = await foldersOf(folder)
  if (!folders) return undefined
  const { hasWorldBranch } = await import('../../store/host/hasWorldBranch.ts')
  const { openWorktree } = await import('../../store/host/openWorktree.ts')
  if (!hasWorldBranch(folders)) return undefined
  const place = await openWorktree(folder, folders)
  if (place === undefined || place === folder) return undefined
  const { placesIn } = await import('../../collections/settings.ts')
  const { readTextFile } = await import('../../store/readTextFile.ts')
  return placesIn(readTextFile(join(place, worldPath))).home === '' ? undefined : place
}

/**
 * The world that a folder is in: the nearest folder upward with `.swarm/world.yaml`, or whose repository has a world's
 * branch.
 */
async function findWorld(cwd: string, named?: string): Promise<string> {
  if (named !== undefined) return (await movedAway(resolve(cwd, named))) ?? resolve(cwd, named)
  let remote: string | undefined
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, worldPath))) return (await movedAway(folder)) ?? folder
    const beside = await worldBeside(folder)
    if (beside !== undefined) return beside
    remote ??= await remoteOf(folder)
    if (dirname(folder) === folder) break
  }
  throw new ProblemError({
    rule: 'world/none',
    message: 'this folder is not in a world',
    expected: '.swarm/world.yaml here or in a folder above, or a branch `vivarium` in this repository',
    got: cwd,
    example: 'vivarium init my-world --library path/to/markdown',
    // A clone of one branch has not brought it along.
    ...(remote === undefined
      ? {}
      : { hint: `If it is on ${remote}: git fetch ${remote} vivarium:refs/remotes/${remote}/vivarium` }),
  })
}
