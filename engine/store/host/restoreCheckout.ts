import fs from 'node:fs'
import type { FilePath } from '../../documents/document.ts'
import type { PlannedMerge } from '../commit/plan.ts'
import { mergeIndexFile } from './mergeIndexFile.ts'
import { runGit } from './runGit.ts'

/**
 * Gives a checkout back what a merge had put there that did not come to stand. Only files that hold what the merge
 * brought are touched, compared as git itself would store them; whatever else is in them is a person's by now.
 */
export async function restoreCheckout({ checkout, from, files }: PlannedMerge): Promise<void> {
  if (!checkout || from === undefined) return
  const { root, gitdir } = checkout
  fs.rmSync(mergeIndexFile(gitdir), { force: true })
  const stored = await hashFiles(
    root,
    files.map(({ path }) => path).filter((path) => isFile(root, path)),
  )
  const brought = files.filter(({ path, blob }) => stored.get(path) === blob).map(({ path }) => path)
  if (brought.length === 0) return
  const { out } = await runGit(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', from])
  const known = new Set(out.toString('utf8').split('\0'))
  const old = brought.filter((path) => known.has(path))
  const added = brought.filter((path) => !known.has(path))
  const named = ['--pathspec-from-file=-', '--pathspec-file-nul']
  if (old.length > 0) {
    const input = old.join('\0')
    await runGit(root, ['restore', `--source=${from}`, '--staged', '--worktree', ...named], { input })
  }
  if (added.length > 0)
    await runGit(root, ['rm', '--cached', '--quiet', '--ignore-unmatch', ...named], { input: added.join('\0') })
  for (const path of added) fs.rmSync(`${root}/${path}`, { force: true })
}

function isFile(root: string, path: FilePath): boolean {
  return fs.statSync(`${root}/${path}`, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The blobs that git would make of working files. */
async function hashFiles(root: string, paths: readonly FilePath[]): Promise<ReadonlyMap<FilePath, string>> {
  if (paths.length === 0) return new Map()
  const { out } = await runGit(root, ['hash-object', '--stdin-paths'], { input: paths.map(quote).join('') })
  const blobs = out.toString('utf8').split('\n')
  return new Map(paths.map((path, at) => [path, blobs[at] ?? '']))
}

/** A line of paths as git reads it: one that begins with a quote or holds a line break is written as in C. */
function quote(path: FilePath): string {
  if (!/^"|[\n\r]/.test(path)) return `${path}\n`
  return `"${path
    .replace(/["\\]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)}"\n`
}
