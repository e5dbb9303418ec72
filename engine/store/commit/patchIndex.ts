import type { BigIntStats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import { dropEntry } from '../index/dropEntry.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { putEntry } from '../index/putEntry.ts'
import { storeIndex } from '../index/storeIndex.ts'
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
