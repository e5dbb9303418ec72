import { git } from '../../store/git.ts'

/** A commit as `git log` tells it. */
export interface Told {
  readonly parents: readonly string[]
  /** Name and address of the author, and name of the committer. */
  readonly who: string
  /** What it changes, against its first parent. */
  readonly paths: readonly string[]
}

/** Everything that is on the branches of a repository, and where they stand, by plain git. */
export function readGraph(root: string): {
  readonly commits: ReadonlyMap<string, Told>
  readonly refs: ReadonlyMap<string, string>
} {
  const refs = git(root, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/tags')
  const format = '--format=%x01%H%x02%P%x02%an <%ae>, %cn%x02'
  const log = git(
    root,
    '-c',
    'core.quotePath=false',
    'log',
    '--branches',
    '--diff-merges=first-parent',
    '--root',
    '--name-only',
    format,
  )
  return {
    refs: new Map(
      refs
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    ),
    commits: new Map(
      log
        .split('\x01')
        .slice(1)
        .map((entry) => {
          const [commit = '', parents = '', who = '', paths = ''] = entry.split('\x02')
          const words = (text: string, by: string) => text.split(by).filter(Boolean)
          return [commit, { parents: words(parents, ' '), who, paths: words(paths.trim(), '\n') }]
        }),
    ),
  }
}

/** What is reached from a commit and not from another one, itself included. */
export function reach(
  commits: ReadonlyMap<string, Told>,
  from: string,
  without: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const reached = new Set<string>()
  for (const ways = [from]; ways.length > 0;) {
    const commit = ways.pop()!
    if (reached.has(commit) || without.has(commit)) continue
    reached.add(commit)
    ways.push(...(commits.get(commit)?.parents ?? []))
  }
  return reached
}
