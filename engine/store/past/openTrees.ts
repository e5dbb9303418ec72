import { WorldError } from '../../documents/worldError.ts'
import { readObject } from '../objects/readObject.ts'
import type { GitObject } from '../objects/readLooseObject.ts'
import type { Repository } from '../repository.ts'
import { decodeTree, type TreeLine } from '../trees/decodeTree.ts'

/** The entries of one tree, and nothing below it, by name. */
export type TreeEntries = ReadonlyMap<string, TreeLine>

/** How many trees are remembered: those of neighbours in a history are mostly the same. */
const most = 4096

/** Reads single trees and remembers the last of them; those that somebody has at hand are not read. */
export function openTrees(
  repository: Repository,
  atHand: ReadonlyMap<string, GitObject>,
): (oid: string | undefined) => Promise<TreeEntries> {
  const known = new Map<string, TreeEntries>()
  return async (oid) => {
    if (oid === undefined) return new Map()
    const before = known.get(oid)
    if (before) return before
    const object = atHand.get(oid) ?? (await readObject(repository, oid))
    // Git knows the empty tree without having it.
    if (object?.type !== 'tree' && oid !== '4b825dc642cb6eb9a060e54bf8d69288fbee4904')
      throw new WorldError('store/missing-object', `tree ${oid} is missing`, 'Run `git fsck` in the world.')
    const entries = new Map((object ? decodeTree(object.body) : []).map((line) => [line.name, line]))
    if (known.size >= most) known.clear()
    known.set(oid, entries)
    return entries
  }
}
