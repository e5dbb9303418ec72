import type { Repository } from '../repository.ts'
import { WorldError } from '../../documents/worldError.ts'
import { readObject } from '../objects/readObject.ts'
import { decodeTree } from './decodeTree.ts'
import { type Folder, makeFolder } from './folder.ts'

/** Reads a tree and everything below it, except what a known version of the folder already holds. */
export async function readFolder(repository: Repository, oid: string, known?: Folder): Promise<Folder> {
  if (known?.oid === oid) return known
  const object = await readObject(repository, oid)
  if (object?.type !== 'tree') {
    throw new WorldError('store/missing-object', `tree ${oid} is missing`, 'Run `git fsck` in the world.')
  }
  const folders = new Map<string, Folder>()
  for (const { mode, name, oid: child } of decodeTree(object.body)) {
    if (mode === '40000') folders.set(name, await readFolder(repository, child, known?.folders.get(name)))
  }
  return makeFolder(oid, object.body, folders)
}
