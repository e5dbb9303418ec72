import type { FilePath } from '../../documents/document.ts'
import { runGit } from './runGit.ts'

/** A file of a working tree that differs from its HEAD, as git itself compares: what it converts is no change. */
export interface ChangedFile {
  readonly path: FilePath
  readonly staged: boolean
}

/** Asks git what is changed, staged or new, in a whole working tree or below some paths; takes no lock. */
export async function readStatus(
  root: string,
  paths: readonly FilePath[] = [],
): Promise<{ readonly ok: boolean; readonly said: string; readonly changed: readonly ChangedFile[] }> {
  const words = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', ...paths]
  const { ok, said, out } = await runGit(root, words, { env: { GIT_OPTIONAL_LOCKS: '0' } })
  const lines = out.toString('utf8').split('\0').filter(Boolean)
  return { ok, said, changed: lines.map((line) => ({ path: line.slice(3), staged: line[0] !== ' ' })) }
}
