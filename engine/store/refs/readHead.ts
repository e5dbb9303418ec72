import type { CommitId } from '../../documents/document.ts'
import { readTextFile } from '../readTextFile.ts'

/** What is checked out in the working tree of a git folder: a ref (`refs/heads/main`), or a commit and no branch. */
export function readHead(gitdir: string): { readonly ref?: string; readonly commit?: CommitId } {
  const head = readTextFile(`${gitdir}/HEAD`).trim()
  const ref = /^ref: (.+)/.exec(head)?.[1]
  return ref === undefined ? (head === '' ? {} : { commit: head }) : { ref }
}
