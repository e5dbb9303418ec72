import { execFile } from 'node:child_process'
import type { CommitId, FilePath, Instant } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'

/** Asks git; undefined where it is not installed or does not answer. */
export function lastChangedByGit(
  repository: Repository,
  head: CommitId,
  under: FilePath,
): Promise<Map<FilePath, Instant> | undefined> {
  const args = ['log', '--format=%x01%ct', '--name-only', '-z', '--no-renames', '-m', '--first-parent', head, '--']
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
  }
  return new Promise((resolve) => {
    const options = { cwd: repository.root, env, maxBuffer: 1 << 30, encoding: 'utf8' } as const
    execFile('git', under === '' ? args : [...args, under], options, (error, out) => {
      resolve(error ? undefined : read(out))
    })
  })
}

/** `\x01<seconds>\0\n<path>\0<path>\0\0\x01…`, newest first: the first time a path is named is its last change. */
function read(out: string): Map<FilePath, Instant> {
  const changed = new Map<FilePath, Instant>()
  for (const part of out.split('\x01').slice(1)) {
    const [seconds, ...paths] = part.split('\0')
    const at = new Date(Number(seconds) * 1000).toISOString()
    for (const path of paths) {
      const name = path.replace(/^\n/, '')
      if (name !== '' && !changed.has(name)) changed.set(name, at)
    }
  }
  return changed
}
