import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { GuardedHistory } from '../../engine/policy/guarded/breach.ts'
import { execFileSync } from 'node:child_process'
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
  /** The same in short: which commit is open, why, and which file it changed. */
  open(): Promise<readonly (readonly [commit: string, kind: string, path: string | undefined])[]>
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
  const guarded = async () => {
    const world = await openWorld(root)
    try {
      return await world.guarded()
    } finally {
      await world.store.close()
    }
  }
  return {
    host,
    git,
    commit(by, files, message = 'Change it', ...more) {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) git(by, 'rm', '--quiet', '--', path)
        else {
          mkdirSync(dirname(join(root, path)), { recursive: true })
          writeFileSync(join(root, path), text)
          git(by, 'add', '--', path)
        }
      }
      git(by, 'commit', '--quiet', '--allow-empty', '--message', message, ...more)
      return git(by, 'rev-parse', 'HEAD')
    },
    read: (path) => git(theSteward, 'show', `HEAD:${path}`) + '\n',
    guarded,
    open: async () => (await guarded()).breaches.map(({ commit, kind, paths }) => [commit, kind, paths[0]] as const),
  }
}
