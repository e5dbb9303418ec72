import { WorldError } from '../../documents/worldError.ts'
import { refuseGone } from '../refuseGone.ts'
import type { Tree } from '../../collections/collection.ts'
import { type BlobId, type CommitId, type FilePath, noCommit } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Saved } from '../cache/saved.ts'
import { hostRefs } from '../host/hostRefs.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { readRef } from '../refs/readRef.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { type Folder, listFiles } from '../trees/folder.ts'
import { layTrees } from '../trees/layTrees.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import { countDocuments } from './countDocuments.ts'
import type { Edition, LaidTrees } from './edition.ts'
import { loadEdited } from './loadEdited.ts'
import { readEdition } from './readEdition.ts'
import type { EditionTools } from './editionTools.ts'

/** Keeps the heads of the world's branches in memory, read once and then only where they change. */
export interface BranchReader {
  /** The edition of the heads as they are now; the same one while nothing moved. */
  edition(): Promise<Edition>
  /** The tree of the world's branch alone; documents are not looked at. */
  tree(): Promise<Folder | undefined>
  /** Tells of a commit just made, whose tree need not be read again. */
  advance(tree: Tree, head: CommitId, root: Folder | undefined): void
  /** The edition, if enough changed since the cache file was written that it should be written again. */
  unsaved(): Edition | undefined
}

function* listPages(root: Folder | undefined): Generator<readonly [FilePath, BlobId]> {
  for (const [path, { oid }] of root ? listFiles(root, '') : []) if (isMarkdown(path)) yield [path, oid]
}

/** Begins to follow the branches; the cache file is read when the first tree is asked for. */
export function followBranch(
  tools: EditionTools,
  readSaved: () => Saved | undefined,
  readIndex: () => GitIndex,
): BranchReader {
  const { repository, texts } = tools
  const { host } = repository
  let saved: Saved | undefined
  let begun = false
  let current: Edition | undefined
  const newest: Partial<Record<Tree, { head: CommitId; root: Folder | undefined }>> = {}

  async function tree(of: Tree, head: CommitId): Promise<Folder | undefined> {
    if (!begun) {
      begun = true
      saved = readSaved()
      if (saved && !host) newest.world = { head: saved.edition.head, root: saved.edition.root }
    }
    const last = newest[of]
    if (last?.head === head) return last.root
    // What is saved has the folders of both trees; what is still the same is not read again.
    const root =
      head === noCommit ? undefined : await readCommitTree(repository, head, last?.root ?? saved?.edition.root)
    newest[of] = { head, root }
    return root
  }

  const worldHead = () => {
    refuseGone(repository)
    const head = readRef(repository, repository.ref) ?? noCommit
    const last = newest.world?.head ?? current?.head ?? noCommit
    if (head !== noCommit || (last === noCommit && !host)) return head
    const hint =
      last === noCommit
        ? 'See `git reflog` and `git branch -a`.'
        : `Bring it back: git branch ${repository.branch} ${last}`
    throw new WorldError('store/branch-gone', `the branch ${repository.branch} is gone`, hint)
  }
  const hostHead = (head: CommitId) =>
    host ? (readRef(repository, hostRefs(repository, host).seen) ?? noCommit) : head

  async function lay(head: CommitId, hostHead: CommitId): Promise<LaidTrees> {
    const world = await tree('world', head)
    if (!host) return { head, host: head, trees: { world, host: world }, root: world }
    const theirs = await tree('host', hostHead)
    return { head, host: hostHead, trees: { world, host: theirs }, root: layTrees(theirs, world) }
  }

  return {
    tree: () => tree('world', worldHead()),
    async edition() {
      for (const [blob, path] of texts.wanted) await texts.load(path, blob)
      texts.wanted.clear()
      const head = worldHead()
      const beside = hostHead(head)
      if (current?.head === head && current.host === beside) return current
      const laid = await lay(head, beside)
      if (host) texts.expected = () => listPages(laid.trees.host)
      if (!current && saved && !host) await loadEdited(tools, saved, laid.root, readIndex())
      current = await (current || !saved
        ? readEdition(tools, current, laid)
        : readEdition(tools, saved.edition, laid, saved.left))
      return current
    },
    advance(of, head, root) {
      newest[of] = { head, root }
    },
    unsaved() {
      if (!current?.root) return undefined
      const changed = saved ? [...diffFolders(saved.edition.root, current.root)].length : Infinity
      return changed * 100 > countDocuments(current) ? current : undefined
    },
  }
}
