import type { CommitId } from '../../documents/document.ts'
import type { Saved } from '../cache/saved.ts'
import { readIndex } from '../index/readIndex.ts'
import { readRef } from '../refs/readRef.ts'
import type { Folder } from '../trees/folder.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import { NO_COMMIT } from './edition.ts'
import type { Edition } from './edition.ts'
import { readEdition } from './readEdition.ts'
import type { EditionTools } from './readEdition.ts'

/** Keeps the edition of the branch's head in memory. */
export interface BranchReader {
  /** The edition of the head as it is now; the same one while nothing moved. */
  edition(): Promise<Edition>
  /** Tells of a commit just made, whose tree need not be read again. */
  advance(head: CommitId, root: Folder | undefined): void
  /** The edition, if so much was read since the cache file was written that it should be written again. */
  unsaved(): Edition | undefined
}

/** Begins to follow the branch; the cache file is read when the first edition is asked for. */
export function followBranch(tools: EditionTools, readSaved: () => Saved | undefined): BranchReader {
  const { repository, texts } = tools
  let current: Edition | undefined
  let made: { head: CommitId; root: Folder | undefined } | undefined
  let unread = 0

  async function begin(head: CommitId): Promise<Edition> {
    const saved = readSaved()
    const root = saved?.head === head ? saved.root : await rootOf(head, saved?.root)
    const edition = await readEdition(tools, undefined, head, root, saved && { saved, index: readIndex(repository) })
    if (saved?.head !== head) unread = saved ? countChanges(edition, saved) : Infinity
    return edition
  }

  async function rootOf(head: CommitId, known: Folder | undefined): Promise<Folder | undefined> {
    if (made?.head === head) return made.root
    return head === NO_COMMIT ? undefined : readCommitTree(repository, head, known)
  }

  return {
    async edition() {
      const head = readRef(repository, repository.ref) ?? NO_COMMIT
      for (const [blob, path] of texts.wanted) await texts.load(path, blob)
      texts.wanted.clear()
      if (current?.head === head) return current
      if (current) {
        current = await readEdition(tools, current, head, await rootOf(head, current.root))
        unread++
      } else current = await begin(head)
      return current
    },
    advance(head, root) {
      made = { head, root }
    },
    unsaved() {
      return current && unread > 0 && unread * 100 > countDocuments(current) ? current : undefined
    },
  }
}
