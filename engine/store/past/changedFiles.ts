import type { FilePath } from '../../documents/document.ts'
import type { PastChange } from '../../ports/past.ts'
import type { TreeLine } from '../trees/decodeTree.ts'
import { fileId } from './fileId.ts'
import type { TreeEntries } from './openTrees.ts'

const isFolder = (line: TreeLine | undefined): line is TreeLine => line?.mode === '40000'

/** The files that differ between two trees; folders of one id, and those that `within` leaves out, are not read. */
export async function changedFiles(
  treeOf: (oid: string | undefined) => Promise<TreeEntries>,
  before: string | undefined,
  after: string | undefined,
  within: (folder: FilePath) => boolean,
  prefix = '',
): Promise<PastChange[]> {
  if (before === after) return []
  const [one, other] = [await treeOf(before), await treeOf(after)]
  const changes: PastChange[] = []
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [was, is] = [one.get(name), other.get(name)]
    if (was?.oid === is?.oid && was?.mode === is?.mode) continue
    const path = prefix + name
    // A file in the place of a folder is a change of the one and of everything in the other.
    const [file, now] = [isFolder(was) ? undefined : was, isFolder(is) ? undefined : is]
    const [from, to] = [file, now].map((line) => line && fileId(line))
    if (from !== to) changes.push({ path, before: from, after: to })
    if ((isFolder(was) || isFolder(is)) && within(path)) {
      const [down, up] = [was, is].map((line) => (isFolder(line) ? line.oid : undefined))
      changes.push(...(await changedFiles(treeOf, down, up, within, `${path}/`)))
    }
  }
  return changes
}
