import fs from 'node:fs'
import type { CommitId, FilePath } from '../../documents/document.ts'
import { readText } from '../../documents/readText.ts'
import type { Stray } from '../../ports/store.ts'
import { linkProblem } from '../reading/linkProblem.ts'
import { lookAt } from '../reading/lookAt.ts'
import { readHead } from '../refs/readHead.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { listCheckouts } from './checkout.ts'
import { readStatus } from './readStatus.ts'

/** The commit that is checked out in a working tree of the repository, and the files that differ from it there. */
export async function readCheckout(
  repository: Repository,
  root: string,
): Promise<{ readonly commit: CommitId; readonly changed: readonly Stray[] } | undefined> {
  const checkout = listCheckouts(repository.common).find((each) => each.root === root)
  const { ref, commit = ref && readRef(repository, ref) } = checkout ? readHead(checkout.gitdir) : {}
  if (!commit) return undefined
  const { changed } = await readStatus(root)
  return { commit, changed: changed.flatMap(({ path, staged }) => readChanged(root, path, staged) ?? []) }
}

function readChanged(root: string, path: FilePath, staged: boolean): Stray | undefined {
  const file = `${root}/${path}`
  const stat = lookAt(file)
  if (!stat) return { path, text: null, expected: undefined, staged }
  if (stat.isSymbolicLink()) return { path, text: '', expected: undefined, staged, problem: linkProblem(path) }
  if (!stat.isFile()) return undefined
  const read = readText(fs.readFileSync(file), path)
  // What is no text is a picture or a program, and no page.
  return read.kind === 'text' ? { path, text: read.text, expected: undefined, staged } : undefined
}
