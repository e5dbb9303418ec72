import type { BlobId, FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import type { View } from '../../documents/view.ts'
import { isSameList } from './isSameList.ts'

/**
 * Reads the link space of one view after the other, and answers with the same object while nothing that was asked of it
 * has changed: the files below the root, and whether there is something at the few places outside that links lead to.
 * What an answer is asked later, it reads in the latest view.
 */
export function openLinkSpaces(): (view: View, root: FilePath, from?: FilePath) => LinkSpace {
  let now: View
  let last:
    | {
        readonly space: LinkSpace
        readonly taken: FilePath | undefined
        readonly files: readonly FilePath[]
        readonly asked: Asked
      }
    | undefined

  return (view, root, from) => {
    // A link to another repository is listed with the files, and is none.
    const files = [...view.files(root)].map((path) => (view.has(path) ? path : `${path}\0`))
    now = view
    const isSame = last?.space.root === root && last.taken === from && isSameList(last.files, files)
    if (last && isSame && holds(view, last.asked)) return last.space
    const asked: Asked = { has: new Map(), hasFolder: new Map(), blob: new Map() }
    const inside = new Set(files)
    const folders = new Set<FilePath>()
    const remember = (what: 'has' | 'hasFolder') => (path: FilePath) => {
      const known = asked[what].get(path) ?? now[what](path)
      asked[what].set(path, known)
      return known
    }
    const [outsideHas, outsideHasFolder] = [remember('has'), remember('hasFolder')]
    const space = readLinkSpace(
      {
        files: (under) => view.files(under),
        has: (path) => (isBelow(path, root) ? inside.has(path) : outsideHas(path)),
        hasFolder: (path) => (path !== root && isBelow(path, root) ? folders.has(path) : outsideHasFolder(path)),
        text(path) {
          asked.blob.set(path, now.blob(path))
          return now.text(path)
        },
      },
      root,
      from,
    )
    for (const folder of space.folders) folders.add(folder)
    last = { space, taken: from, files, asked }
    return space
  }
}

/** What was asked of places outside the root, and of texts, and what was answered. */
interface Asked {
  readonly has: Map<FilePath, boolean>
  readonly hasFolder: Map<FilePath, boolean>
  readonly blob: Map<FilePath, BlobId | undefined>
}

function holds(view: View, asked: Asked): boolean {
  for (const what of ['has', 'hasFolder', 'blob'] as const) {
    for (const [path, answer] of asked[what]) if (view[what](path) !== answer) return false
  }
  return true
}
