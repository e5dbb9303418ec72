import type { CommitId } from '../../documents/document.ts'
import type { Saved } from '../cache/saved.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { readRef } from '../refs/readRef.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import type { Folder } from '../trees/folder.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import { countDocuments } from './countDocuments.ts'
import { noCommit } from './edition.ts'
import type { Edition } from './edition.ts'
import { loadEdited } from './loadEdited.ts'
import { readEdition } from './readEdition.ts'
import type { EditionTools } from './editionTools.ts'

/** Keeps the branch's head in memory, read once and then only where it changes. */
export interface BranchReader {
  /** The edition of the head as it is now; the same one while nothing moved. */
  edition(): Promise<Edition>
  /** The head's tree alone; documents are not looked at. */
  tree(head: CommitId): Promise<Folder | undefined>
  /** Tells of a commit just made, whose tree need not be read again. */
  advance(head: CommitId, root: Folder | undefined): void
  /** The edition, if enough changed since the cache file was written that it should be written again. */
  unsaved(): Edition | undefined
}

/** Begins to follow the branch; the cache file is read when the first tree is asked for. */
export function followBranch(
  tools: EditionTools,
  readSaved: () => Saved | undefined,
  readIndex: () => GitIndex,
): BranchReader {
  const { repository, texts } = tools
  let saved: Saved | undefined
  let current: Edition | undefined
  let newest: { head: CommitId; root: Folder | undefined } | undefined

  async function tree(head: CommitId): Promise<Folder | undefined> {
    if (!newest) {
      saved = readSaved()
      newest = saved?.edition
    }
    if (newest?.head !== head) {
      newest = { head, root: head === noCommit ? undefined : await readCommitTree(repository, head, newest?.root) }
    }
    return newest.root
  }

  return {
    tree,
    async edition() {
      const head = readRef(repository, repository.ref) ?? noCommit
      for (const [blob, path] of texts.wanted) await texts.load(path, blob)
      texts.wanted.clear()
      if (current?.head === head) return current
      const root = await tree(head)
      if (!current && saved) await loadEdited(tools, saved, root, readIndex())
      current = await (current || !saved
        ? readEdition(tools, current, head, root)
        : readEdition(tools, saved.edition, head, root, saved.left))
      return current
    },
    advance(head, root) {
      newest = { head, root }
    },
    unsaved() {
      if (!current?.root) return undefined
      const changed = saved ? [...diffFolders(saved.edition.root, current.root)].length : Infinity
      return changed * 100 > countDocuments(current) ? current : undefined
    },
  }
}
