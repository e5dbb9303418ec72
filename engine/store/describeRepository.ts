import fs from 'node:fs'
import path from 'node:path'
import { gitFolders } from './gitFolders.ts'
import { objectFiles } from './objects/objectFiles.ts'
import { markSelf } from './refs/processMark.ts'
import { readConfig } from './refs/readConfig.ts'
import type { GitConfig } from './refs/readConfig.ts'
import type { HostBranch, Repository, Step } from './repository.ts'
import { WorldError } from '../documents/worldError.ts'

/** Extensions that change nothing for us. */
const harmless = new Set([
  'noop',
  'noop-v1',
  'preciousobjects',
  'worktreeconfig',
  'objectformat=sha1',
  'refstorage=files',
])

/** What somebody who opens a repository says of it. */
export interface RepositoryOptions {
  /** Left out, the one that is checked out. */
  readonly branch?: string | undefined
  readonly host?: HostBranch | undefined
  readonly after?: ((step: Step) => void) | undefined
}

/** Checks a repository only to read it and to write objects and refs: whatever is checked out there is no matter. */
export function describeRepository(folder: string, options: RepositoryOptions): Repository {
  const root = path.resolve(folder).replaceAll('\\', '/')
  const folders = gitFolders(root)
  if (!folders) throw new WorldError('store/no-repository', `${root} is not a git repository`, 'Run `git init` there.')
  const { gitdir, common } = folders
  const config = readConfig(readText(`${common}/config`))
  // What git clones into a working tree of another repository says itself where its files are.
  const isSubmodule = gitdir === common && gitdir !== `${root}/.git`
  if (isSubmodule && config.has('core.worktree')) {
    const hint = 'Make the world in the repository that holds it, or in a clone of its own.'
    throw new WorldError('store/submodule', `${root} is a submodule of another repository`, hint)
  }
  refuseConfig(config)
  if (fs.existsSync(`${common}/objects/info/alternates`)) {
    const hint = 'Run `git repack -ad` and remove .git/objects/info/alternates.'
    throw new WorldError('store/alternates', 'the repository borrows objects from another', hint)
  }
  const head = /^ref: refs\/heads\/(.+)/.exec(readText(`${gitdir}/HEAD`))?.[1]
  const branch = options.branch ?? head ?? 'main'
  return {
    root,
    gitdir,
    common,
    branch,
    ref: `refs/heads/${branch}`,
    fs: objectFiles(),
    cache: {},
    packs: 0,
    kept: { packs: 0, at: 0, wary: 0 },
    config,
    self: markSelf(),
    host: options.host,
    after: options.after ?? (() => {}),
  }
}

function refuseConfig(config: GitConfig): void {
  const last = (key: string) => config.get(key)?.at(-1)?.toLowerCase()
  const refuse = (code: string, message: string, hint: string): never => {
    throw new WorldError(code, message, hint)
  }
  const version = last('core.repositoryformatversion') ?? '0'
  if (version !== '0' && version !== '1') {
    refuse('store/format', `repository format ${version} is unknown`, 'Use a repository made by `git init`.')
  }
  for (const [key, values] of config) {
    if (/^remote\..*\.(promisor|partialclonefilter)$/.test(key)) {
      refuse('store/partial-clone', 'partial clones lack objects the store needs', 'Clone without --filter.')
    }
    const name = /^extensions\.(.+)/.exec(key)?.[1]
    if (name === undefined || harmless.has(name) || harmless.has(`${name}=${values.at(-1)?.toLowerCase()}`)) continue
    const hint = 'Use a repository made by plain `git init`: SHA-1, and files for refs.'
    refuse('store/extension', `the repository uses the extension ${name} = ${values.at(-1)}`, hint)
  }
  if (last('core.bare') === 'true') refuse('store/bare', 'the repository is bare', 'Clone it, and open the clone.')
  if (last('core.worktree') !== undefined) {
    refuse('store/worktree', 'core.worktree puts the files elsewhere', 'Run `git config --unset core.worktree`.')
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
