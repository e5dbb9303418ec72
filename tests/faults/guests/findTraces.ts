import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../../store/git.ts'
import { reach, readGraph } from './readGraph.ts'

/** What git shows a person of their repository, besides its history. */
export interface Shown {
  readonly status: string
  readonly stashes: string
  readonly config: string
}

/** What a person knows of their repository: nothing else may be found in it. */
export interface Known extends Shown {
  /** Their branch's own line, newest first: what people committed, and the merges they asked for. */
  readonly line: readonly string[]
  /** The merges among them that applied a proposal. */
  readonly merges: ReadonlySet<string>
  /** The folder of the library; empty where it is the whole repository. */
  readonly library: string
}

/** What `git` itself shows now. */
export function lookAround(root: string): Shown {
  return {
    status: git(root, 'status', '--porcelain', '--untracked-files=all'),
    stashes: git(root, 'stash', 'list', '--format=%H %s'),
    config: git(root, 'config', '--local', '--list'),
  }
}

/**
 * Everything of a world that shows in somebody's repository where it has no place, by plain git: no line of it asks the
 * engine. Answers with one sentence for each.
 */
export function findTraces(root: string, known: Known): readonly string[] {
  const found: string[] = []
  const expect = (what: string, got: string, wanted: string) => {
    if (got !== wanted) found.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`)
  }
  const now = lookAround(root)
  expect('git status', now.status, known.status)
  expect('git stash list', now.stashes, known.stashes)
  expect('git config', now.config, known.config)
  for (const line of git(root, 'log', '-g', '--format=%gn %gs', 'HEAD').trim().split('\n'))
    if (!line.startsWith('Ada ')) found.push(`the log of HEAD says: ${line}`)
  const files = git(root, 'ls-tree', '--name-only', 'vivarium').trim()
  expect('the files of the world', files, '.gitattributes\n.gitignore\n.swarm\nREADME.md')
  const exclude = readFileSync(join(root, '.git/info/exclude'), 'utf8').split('\n')
  expect('info/exclude', exclude.filter((line) => line !== '' && !line.startsWith('#')).join(' '), '/.vivarium/')
  const below = readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' })
  expect('locks', below.filter((name) => name.endsWith('.lock')).join(' '), '')
  expect('git fsck', git(root, 'fsck', '--strict', '--no-dangling'), '')
  return [...found, ...findForeign(root, known)]
}

/** What is on people's branches and was not theirs, and what is on a proposal's and is no page. */
function findForeign(root: string, { line, merges, library }: Known): readonly string[] {
  const { commits, refs } = readGraph(root)
  const found: string[] = []
  const isPage = (path: string) =>
    /\.(md|mdx|markdown)$/i.test(path) && (library === '' || path.startsWith(`${library}/`))
  const onlyPages = (commit: string, paths = commits.get(commit)?.paths ?? []) => {
    found.push(...paths.filter((path) => !isPage(path)).map((path) => `${commit} changes ${path}`))
  }
  /** One that brings a proposal up to date has people's commit for its last parent, and changes pages of that. */
  const proposedPages = (commit: string) => {
    const [, last] = commits.get(commit)?.parents ?? []
    if (last === undefined) return onlyPages(commit)
    if (!held.has(last)) found.push(`${commit} brings ${last}, which is not on main`)
    onlyPages(commit, git(root, 'diff', '--name-only', last, commit).trim().split('\n'))
  }
  const main = refs.get('refs/heads/main') ?? ''
  const held = reach(commits, main)
  const own: string[] = []
  for (let at: string | undefined = main; at !== undefined; at = commits.get(at)?.parents[0]) own.push(at)
  if (own.join(' ') !== line.join(' ')) found.push(`git log: ${own.join(' ')}, not ${line.join(' ')}`)

  const brought = new Set<string>()
  for (const merge of merges) {
    const { parents = [], who } = commits.get(merge) ?? {}
    if (parents.length !== 2 || who !== 'Ada <ada@example.org>, Ada') found.push(`${merge} is no merge of Ada's`)
    onlyPages(merge)
    for (const commit of reach(commits, parents[1] ?? '', reach(commits, parents[0] ?? ''))) {
      brought.add(commit)
      proposedPages(commit)
    }
  }
  for (const [ref, head] of refs) {
    if (ref === 'refs/heads/vivarium') {
      for (const commit of reach(commits, head))
        if (held.has(commit)) found.push(`${commit} is the world's, and on main`)
    } else if (ref.startsWith('refs/heads/proposal/')) {
      for (const commit of reach(commits, head, held)) proposedPages(commit)
    } else if (ref.startsWith('refs/heads/')) {
      for (const commit of reach(commits, head)) {
        const { who = '', paths = [] } = commits.get(commit) ?? {}
        if (!/^(Ada|Ben) /.test(who) && !brought.has(commit)) found.push(`${commit} is nobody's, and on ${ref}`)
        found.push(...paths.filter((path) => /^\.(swarm|vivarium)\b/.test(path)).map((path) => `${ref} has ${path}`))
      }
    } else found.push(`there is a ${ref}`)
  }
  return found
}
