import { readTextFile } from './readTextFile.ts'

/**
 * What somebody is in the middle of there that will come back to a branch (`refs/heads/main`) in the end. HEAD is on no
 * branch meanwhile, and git remembers where it was: a rebase moves that branch, if it has not moved, and a bisect goes
 * back to it.
 */
export function underwayOn(gitdir: string, ref: string): string | undefined {
  const rebased = ['rebase-merge', 'rebase-apply'].some(
    (folder) =>
      readTextFile(`${gitdir}/${folder}/head-name`).trim() === ref ||
      readTextFile(`${gitdir}/${folder}/update-refs`).split('\n').includes(ref),
  )
  if (rebased) return 'a rebase'
  const begun = readTextFile(`${gitdir}/BISECT_START`).trim()
  return begun !== '' && `refs/heads/${begun}` === ref ? 'a bisect' : undefined
}
