import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import type { EncodedObject } from './encodeObject.ts'
import { keepObjects } from './keepObjects.ts'
import { objectFile } from './objectFile.ts'
import { restoreObjects } from './restoreObjects.ts'
import { storeObject } from './storeObject.ts'

/** When it is looked whether objects that were written are still there, in milliseconds after that. */
const looks = [100, 500, 2000]

/** Stores finished objects. They are kept aside, too, for as long as a `git prune` may take them for forgotten. */
export async function writeObjects(repository: Repository, objects: readonly EncodedObject[]): Promise<void> {
  keepObjects(repository, objects)
  for (const object of objects) storeObject(repository, object)
  const files = objects.map(({ oid }) => objectFile(repository.common, oid))
  const look = () => {
    // What fails here is tried again by the next commit, and by whoever opens the world next.
    if (!files.every((file) => fs.existsSync(file))) restoreObjects(repository).catch(() => {})
  }
  for (const after of looks) setTimeout(look, after).unref()
}
