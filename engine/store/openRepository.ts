import fs from 'node:fs'
import path from 'node:path'
import { objectFiles } from './objects/objectFiles.ts'
import { readConfig } from './refs/readConfig.ts'
import type { GitConfig } from './refs/readConfig.ts'
import { refuseState } from './refuseState.ts'
import type { Repository, Step } from './repository.ts'
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

/** Checks a repository and answers with what the store needs of it. Touches nothing; throws a WorldError to refuse. */
export function openRepository(
  folder: string,
  options: { readonly branch?: string | undefined; readonly after?: ((step: Step) => void) | undefined },
): Repository {
  const root = path.resolve(folder).replaceAll('\\', '/')
  const gitdir = `${root}/.git`
  const place = fs.statSync(gitdir, { throwIfNoEntry: false })
  if (!place) throw new WorldError('store/no-repository', `${root} is not a git repository`, 'Run `git init` there.')
  if (!place.isDirectory()) {
    throw new WorldError(
      'store/worktree',
      'linked worktrees and submodules are not supported',
      'Use a clone of its own.',
    )
  }
  const config = readConfig(readText(`${gitdir}/config`))
  refuseConfig(config)
  if (fs.existsSync(`${gitdir}/objects/info/alternates`)) {
    const hint = 'Run `git repack -ad` and remove .git/objects/info/alternates.'
    throw new WorldError('store/alternates', 'the repository borrows objects from another', hint)
  }
  const head = /^ref: refs\/heads\/(.+)/.exec(readText(`${gitdir}/HEAD`))?.[1]
  const branch = options.branch ?? head ?? 'main'
  const repository: Repository = {
    root,
    gitdir,
    branch,
    ref: `refs/heads/${branch}`,
    fs: objectFiles(),
    cache: {},
    packs: 0,
    config,
    after: options.after ?? (() => {}),
  }
  const elsewhere = refuseState(repository)
  if (elsewhere !== undefined) {
    throw new WorldError('store/other-branch', elsewhere, `Run \`git switch ${branch}\` in the world.`)
  }
  return repository
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
  if (last('core.sparsecheckout') === 'true') {
    refuse('store/sparse', 'sparse checkouts hide documents', 'Run `git sparse-checkout disable`.')
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
