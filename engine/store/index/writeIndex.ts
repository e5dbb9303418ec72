import type { Repository } from '../repository.ts'
import type { GitIndex } from './gitIndex.ts'
import { placeIndex } from './placeIndex.ts'
import { storeIndex } from './storeIndex.ts'

/** Replaces the index file at once. The caller holds `index.lock`. */
export async function writeIndex(repository: Repository, index: GitIndex): Promise<void> {
  await storeIndex(repository, index)
  placeIndex(repository, index)
}
