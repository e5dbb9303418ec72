import fs from 'node:fs'
import type { BigIntStats } from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import { dropEntry } from '../index/dropEntry.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { putEntry } from '../index/putEntry.ts'
import { sealIndex } from '../index/sealIndex.ts'
import type { Repository } from '../repository.ts'
import type { PlannedFile } from './plan.ts'

/**
 * Sets our paths in the index, and nobody else's, and writes it beside the real one. The write runs in the
 * thread pool: with 100,000 files it is 9 MB, and the objects can be stored meanwhile.
 */
export async function patchIndex(
  repository: Repository, index: GitIndex, files: readonly PlannedFile[], stats: ReadonlyMap<FilePath, BigIntStats>,
): Promise<void> {
  for (const { path, blob } of files) if (blob === undefined) dropEntry(index, path)
  for (const { path, blob, mode } of files) {
    if (blob !== undefined) putEntry(index, path, { oid: blob, mode }, stats.get(path)!)
  }
  // What is in memory is no longer what is on disk, until the new file is in place.
  index.stamp = 'patched'
  const file = await fs.promises.open(`${repository.gitdir}/vivarium/index`, 'w')
  try {
    await file.writev([...sealIndex(index, repository.root)])
  } finally {
    await file.close()
  }
}
