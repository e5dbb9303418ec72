import type { BigIntStats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import { dropEntry, type GitIndex, putEntry } from '../index/gitIndex.ts'
import { storeIndex } from '../index/indexFile.ts'
import type { Repository } from '../repository.ts'
import type { PlannedFile } from './plan.ts'

/** Sets our paths in the index, and nobody else's, and writes it beside the real one. */
export async function patchIndex(
  repository: Repository,
  index: GitIndex,
  files: readonly PlannedFile[],
  stats: ReadonlyMap<FilePath, BigIntStats>,
): Promise<void> {
  for (const { path, blob, mode } of files) {
    if (blob === undefined) dropEntry(index, path)
    else putEntry(index, path, { oid: blob, mode }, stats.get(path)!)
  }
  await storeIndex(repository, index)
}
