import fs from 'node:fs'
import { dropEntry, entryOf, type GitIndex, putEntry } from '../index/gitIndex.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { readWorkingFile } from '../reading/readWorkingFile.ts'
import { findFile, type Folder } from '../trees/folder.ts'
import type { PlannedFile } from './plan.ts'

/**
 * Puts back what a racing `git commit` took out of the index: files committed a moment ago whose entries say again
 * what they said before. The person's next commit would undo ours with them. Answers whether anything was amiss.
 */
export function mendIndex(
  root: string,
  index: GitIndex,
  head: Folder | undefined,
  recent: Iterable<PlannedFile>,
): boolean {
  let mended = false
  for (const { path, expected, blob, mode } of recent) {
    if (findFile(head, path)?.oid !== blob || entryOf(index, path)?.oid !== expected || expected === blob) continue
    const working = readWorkingFile(root, path)
    if (blob === undefined) dropEntry(index, path)
    else if (working.kind === 'file' && hashBlob(working.bytes) === blob) {
      putEntry(index, path, { oid: blob, mode }, fs.lstatSync(`${root}/${path}`, { bigint: true }))
    } else continue
    mended = true
  }
  // No longer what is on disk.
  if (mended) index.stamp = 'mended'
  return mended
}
