import type { Terminal } from '../terminal.ts'
import { countOf } from './words.ts'

/** What became of a world that was to leave somebody's branch. */
export type MovedTold =
  | { readonly kind: 'own' }
  | { readonly kind: 'beside'; readonly host: string; readonly left: readonly string[]; readonly taken?: string }
  | {
      readonly kind: 'moved'
      readonly host: string
      /** How many files its state is. */
      readonly files: number
      /** Proposals that wait. */
      readonly open: readonly string[]
      /** Files that are called as a world's are, and are not its own. */
      readonly theirs: readonly string[]
      /** What it leaves on the branch. */
      readonly left: readonly string[]
      /** Left out: nothing was done. */
      readonly commit?: string
      readonly root?: string
      /** Commits that the remote does not have. */
      readonly ahead?: number
      readonly taken?: string
    }

/** How many files are named. */
const named = 5

/** What was moved, what goes on, and what is left to do. */
export function showMoved(told: MovedTold, { paint }: Terminal): string {
  if (told.kind === 'own') {
    return `${paint('green', '✓')} Nothing to do: the repository began with this world, so there is no branch to leave.`
  }
  const { host, left, taken } = told
  const out = taken ? [`${paint('yellow', taken.slice(0, 7))}  Its state is taken out of ${host}, in your name`] : []
  if (told.kind === 'beside') {
    const all = left.length === 0 && !taken
    const done = all ? [`${paint('green', '✓')} Nothing to do: this world lies beside ${host}.`] : []
    return [...done, ...out, ...leftOn(host, left)].join('\n')
  }
  const { files, open, theirs, commit, root, ahead = 0 } = told
  const inside = (line: string) => `         ${line}`
  const waits = open.length === 1 ? `The proposal ${open[0]} goes on` : `${open.length} proposals go on`
  return [
    commit
      ? `${paint('yellow', commit.slice(0, 7))}  The world is beside ${host}, in ${root}`
      : `The world would move beside ${host}, to the branch vivarium; nothing was changed`,
    inside(`${countOf(files, 'file')} of its state; its past stays on ${host}`),
    ...(open.length > 0 ? [inside(waits)] : []),
    ...(theirs.length > 0 ? [inside(`Yours, and left where it is: ${few(theirs)}`)] : []),
    ...(ahead > 0 ? [inside(`${countOf(ahead, 'commit')} of ${host} are not pushed, and residents see what is`)] : []),
    ...out,
    ...leftOn(host, left),
  ].join('\n')
}

function leftOn(host: string, left: readonly string[]): readonly string[] {
  if (left.length === 0) return []
  return [
    '',
    `${countOf(left.length, 'file')} of it on ${host}: ${byFolder(left)}`,
    'To take them out, in one commit in your name:',
    '  npx vivarium migrate --beside --take-out',
  ]
}

/** `.swarm (78), schemas (21)`: whatever stands in the root, and how much of it. */
function byFolder(paths: readonly string[]): string {
  const groups = Map.groupBy(paths, (path) => path.split('/')[0] ?? path)
  return [...groups].map(([name, all]) => (all[0] === name ? name : `${name} (${all.length})`)).join(', ')
}

function few(paths: readonly string[]): string {
  const more = paths.length > named ? ` and ${paths.length - named} more` : ''
  return paths.slice(0, named).join(', ') + more
}
