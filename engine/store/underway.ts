import fs from 'node:fs'

const states: Readonly<Record<string, string>> = {
  MERGE_HEAD: 'a merge',
  CHERRY_PICK_HEAD: 'a cherry-pick',
  REVERT_HEAD: 'a revert',
  'rebase-merge': 'a rebase',
  'rebase-apply': 'a rebase',
  sequencer: 'a cherry-pick or a revert',
  BISECT_LOG: 'a bisect',
}

/** What somebody is in the middle of in a working tree with this git folder. */
export function underway(gitdir: string): string | undefined {
  return Object.entries(states).find(([file]) => fs.existsSync(`${gitdir}/${file}`))?.[1]
}
