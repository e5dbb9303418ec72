import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { entryAt } from './entryAt.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'
import { indexStamp } from './indexStamp.ts'

/** Puts a written index in the real one's place and remembers it as what is on disk. */
export function placeIndex(repository: Repository, index: GitIndex): void {
  const file = `${repository.gitdir}/index`
  const old = openOld(file, index.writtenAt)
  fs.renameSync(`${repository.gitdir}/vivarium/index`, file)
  // Giving back the pages of a large file takes as long as the rest of the commit: the thread pool does it.
  if (old !== undefined) fs.close(old)
  Object.assign(index, indexStamp(file))
  for (const path of index.racy) {
    const { number, found } = findEntry(index, path)
    if (!found || entryAt(index, number).mtimeMs < index.writtenAt) index.racy.delete(path)
  }
}

function openOld(file: string, exists: number): number | undefined {
  // Windows does not replace a file that is open.
  return exists > 0 && process.platform !== 'win32' ? fs.openSync(file, 'r') : undefined
}
