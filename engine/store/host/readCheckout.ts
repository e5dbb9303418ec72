import fs from 'node:fs'
import type { CommitId, FilePath } from '../../documents/document.ts'
import { readText } from '../../documents/readText.ts'
import type { Stray } from '../../ports/store.ts'
import { linkProblem } from '../reading/linkProblem.ts'
import { lookAt } from '../reading/lookAt.ts'
import { readTextFile } from '../readTextFile.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { listCheckouts } from './checkout.ts'
import { runGit } from './runGit.ts'

/** The commit that is checked out in a working tree of the repository, and the files that differ from it there. */
export async function readCheckout(
  repository: Repository,
  root: string,
): Promise<{ readonly commit: CommitId; readonly changed: readonly Stray[] } | undefined> {
  const checkout = listCheckouts(repository.common).find((each) => each.root === root)
  const head = checkout && readTextFile(`${checkout.gitdir}/HEAD`).trim()
  const ref = head && /^ref: (.+)/.exec(head)?.[1]
  const commit = ref ? readRef(repository, ref) : head
  if (!commit) return undefined
  // Git compares: what a checkout converts is not a change.
  const status = await runGit(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'], {
    env: { GIT_OPTIONAL_LOCKS: '0' },
  })
  const lines = status.out.toString('utf8').split('\0').filter(Boolean)
  return { commit, changed: lines.flatMap((line) => readChanged(root, line.slice(3), line[0] !== ' ') ?? []) }
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
