import type { Saved } from '../cache/saved.ts'
import { freshFiles, type GitIndex } from '../index/gitIndex.ts'
import { findFile, type Folder } from '../trees/folder.ts'
import { lookAt } from './lookAt.ts'
import type { EditionTools } from './editionTools.ts'

/**
 * Takes the committed texts of files that somebody is editing out of git's packs: a snapshot is asked for texts
 * without being able to wait. Which files these are, their stat tells; nothing else of a saved edition is read.
 */
export async function loadEdited(
  { repository, texts }: EditionTools,
  saved: Saved,
  root: Folder | undefined,
  index: GitIndex,
): Promise<void> {
  const isFresh = freshFiles(index)
  for (const [path, blob] of saved.files()) {
    const stat = lookAt(`${repository.root}/${path}`)
    if (stat && isFresh(path, stat, blob)) continue
    if (findFile(root, path)?.oid === blob) await texts.load(path, blob)
  }
}
