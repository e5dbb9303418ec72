import { hostHome } from '../../collections/inHome.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import { type Folder, makeFolder } from './folder.ts'
import { spliceTree } from './spliceTree.ts'

const home = hostHome.slice(0, -1)

/**
 * The tree that the host's and the world's make together: the host's files, with the world's home in the place of
 * whatever the host may have there. It is a tree as git would write it, which nobody stores.
 */
export function layTrees(host: Folder | undefined, world: Folder | undefined): Folder | undefined {
  const own = world?.folders.get(home)
  const folders = new Map(host?.folders)
  folders.delete(home)
  if (own) folders.set(home, own)
  const raw = spliceTree(host?.raw ?? Buffer.alloc(0), [{ name: home, mode: '40000', oid: own?.oid ?? null }])
  return raw.length === 0 ? undefined : makeFolder(encodeObject('tree', raw).oid, raw, folders)
}
