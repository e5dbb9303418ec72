import { WorldError } from '../../documents/worldError.ts'
import { readIndex } from '../index/indexFile.ts'
import type { Repository } from '../repository.ts'
import { runGit } from './runGit.ts'

/** Makes git write an index that the store can keep whole, whatever a person has set for their own repositories. */
export const plainIndex: readonly string[] = [
  'feature.manyFiles=false',
  'index.version=2',
  'index.skipHash=false',
  'core.splitIndex=false',
  'core.untrackedCache=false',
  'core.fsmonitor=false',
].flatMap((setting) => ['-c', setting])

/**
 * Gives the index of a world's own worktree that form again, where a person's git wrote it in theirs. Beside somebody's
 * branch it is nobody's but ours; the person's own is read by git alone.
 */
export async function keepIndexPlain(repository: Repository): Promise<void> {
  if (!repository.host) return
  try {
    readIndex(repository)
  } catch (error) {
    const isForm = error instanceof WorldError && /^store\/index-(version|extension)$/.test(error.code)
    // What git cannot help with either is refused by name where the index is read.
    if (isForm) await runGit(repository.root, [...plainIndex, 'update-index', '--index-version=2', '--no-split-index'])
  }
}
