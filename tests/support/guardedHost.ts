import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import type { GuardedHistory } from '../../engine/policy/guarded/breach.ts'
import { gitEnvironment } from '../store/git.ts'
import { hostRepository, type HostRepository } from './hostRepository.ts'

/** Who a commit says it is by. */
export interface By {
  readonly author: readonly [name: string, email: string]
  readonly committer?: readonly [name: string, email: string]
  /** What its dates say. */
  readonly at?: string
}

export const theEngine: By = { author: ['Vivarium', 'engine@vivarium.invalid'] }
export const theSteward: By = { author: ['Ada', 'ada@example.org'] }
export const aPerson: By = { author: ['Bob', 'bob@example.org'] }

type Found = readonly [commit: string, kind: string, path: string | undefined]

/** A world beside a branch, and hands that commit to the world's branch by git alone. */
export interface GuardedHost {
  readonly host: HostRepository
  /** Git in the world's worktree, as somebody. */
  git(by: By, ...words: readonly string[]): string
  /** Writes files (null: removes them) and commits them; answers with the commit. */
  commit(by: By, files: Readonly<Record<string, string | null>>, message?: string, ...more: string[]): string
  read(path: string): string
  /** What is known of the history by a world that is opened for it. */
  guarded(): Promise<GuardedHistory>
  /** The same in short, by an engine that runs all the while: which commit is open, why, and which file it changed. */
  open(): Promise<readonly Found[]>
  /** The same by one that begins anew. */
  openAnew(): Promise<readonly Found[]>
  end(): Promise<void>
}

/** Makes it in a host repository of its own. */
export async function guardedHost(): Promise<GuardedHost> {
  const host = hostRepository({ 'docs/a.md': '# A\n\n[b](b.md)\n', 'docs/b.md': '# B\n\n[a](a.md)\n' })
  await host.init('docs')
  return guardedIn(host)
}

/** The same for a repository in which there is a world. */
export function guardedIn(host: HostRepository): GuardedHost {
  const root = join(host.root, '.vivarium')
  const git = ({ author, committer = author, at }: By, ...words: readonly string[]) =>
    execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...gitEnvironment(),
        GIT_AUTHOR_NAME: author[0],
        GIT_AUTHOR_EMAIL: author[1],
        GIT_COMMITTER_NAME: committer[0],
        GIT_COMMITTER_EMAIL: committer[1],
        ...(at === undefined ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }),
      },
    }).trim()
  const looking = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
    const world = await openWorld(root)
    try {
      return await work(world)
    } finally {
      await world.store.close()
    }
  }
  const guarded = () => looking((world) => world.guarded())
  let watching: Promise<World> | undefined
  const watched = async () => (watching ??= openWorld(root)).then((world) => world.guarded())
  const short = ({ breaches }: GuardedHistory) =>
    breaches.map(({ commit, kind, paths }) => [commit, kind, paths[0]] as const)
  return {
    host,
    git,
    commit(by, files, message = 'Change it', ...more) {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) rmSync(join(root, path))
        else {
          mkdirSync(dirname(join(root, path)), { recursive: true })
          writeFileSync(join(root, path), text)
        }
      }
      const staged = ['add', '--all', '--', ...Object.keys(files)]
      if (staged.length > 3) git(by, ...staged)
      git(by, 'commit', '--quiet', '--allow-empty', '--message', message, ...more)
      return git(by, 'rev-parse', 'HEAD')
    },
    read: (path) => git(theSteward, 'show', `HEAD:${path}`) + '\n',
    guarded,
    open: async () => short(await watched()),
    openAnew: async () => short(await guarded()),
    end: async () => (await watching)?.store.close(),
  }
}
