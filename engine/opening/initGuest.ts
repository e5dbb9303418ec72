import { basename, join, relative, sep } from 'node:path'
import { hostHome } from '../collections/inHome.ts'
import type { CommitId, FilePath } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import { WorldError } from '../documents/worldError.ts'
import { foundingDocuments } from '../founding/foundingDocuments.ts'
import { guestFiles } from '../founding/guestFiles.ts'
import { skillFiles } from '../founding/skillFiles.ts'
import { readPerson } from '../store/history/readPerson.ts'
import { hostRefs, mainRemote, upstreamOf } from '../store/host/hostRefs.ts'
import { placeOfWorld } from '../store/host/checkout.ts'
import { readStatus } from '../store/host/readStatus.ts'
import { addWorktree, worldBranch, worldFolder } from '../store/host/addWorktree.ts'
import { describeRepository } from '../store/describeRepository.ts'
import { readTextFile } from '../store/readTextFile.ts'
import { moveRef } from '../store/refs/moveRef.ts'
import { readHead } from '../store/refs/readHead.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { HostBranch, Repository } from '../store/repository.ts'
import { findFolder, listFiles } from '../store/trees/folder.ts'
import { readCommitTree } from '../store/trees/readCommitTree.ts'
import type { InitOptions, InitReport } from './initWorld.ts'
import { nobody, plainSignature } from './plainSignature.ts'
import { refuseObstacles } from './refuseObstacles.ts'
import { stewardOf } from './stewardOf.ts'
import { storeWorld } from './storeWorld.ts'

/** Of a world that was made beside somebody's branch. */
export interface GuestReport extends InitReport {
  /** The branch that its library is on. */
  readonly host: HostBranch & { readonly commit: CommitId }
  /** The folder of the library; empty where it is the whole repository. */
  readonly library: FilePath
  /** Pages in the folder that nobody has committed: residents see what is committed. */
  readonly uncommitted: readonly FilePath[]
}

/**
 * Makes a world beside the branch that somebody works on: an orphan branch with its state, a linked worktree for it
 * that git leaves out, and nothing else. The folder may be anywhere in the repository.
 */
export async function initGuest(root: string, options: InitOptions): Promise<GuestReport> {
  const repository = describeRepository(root, {})
  const host = findHostBranch(repository)
  const { seen: ref } = hostRefs(repository, host)
  const commit = readRef(repository, ref)
  if (commit === undefined) throw new WorldError('init/no-commit', `${ref} has no commit`, 'Commit your pages first.')
  const theirs = await readCommitTree(repository, commit)
  await refuseObstacles(repository, theirs)
  const library = placeOf(root, options.library)
  const home = placeOfWorld(repository)
  if (library !== '' && !findFolder(theirs, library)) {
    const hint = 'Residents see what is committed: commit it, or name another folder.'
    throw new WorldError('init/no-library', `${host.branch} has no folder ${library}`, hint)
  }
  const pages = theirs ? [...listFiles(theirs, '')].map(([path]) => path).filter((path) => isPage(path, library)) : []
  const person = options.steward ?? readPerson(repository, process.env)
  const name = options.name ?? basename(home)
  const { at, seed } = options
  const steward = person ? stewardOf(person) : undefined
  const files = new Map<FilePath, Uint8Array>([
    ...skillFiles(`${hostHome}library/skills/`),
    ...foundingDocuments({ name, library, branch: worldBranch, host, at, seed, ...(steward ? { steward } : {}) }).map(
      ({ path, text }): [FilePath, Uint8Array] => [path, Buffer.from(text ?? '')],
    ),
    ...guestFiles(name, host.branch),
  ])
  const author = plainSignature(steward ?? nobody)
  const made = await storeWorld(repository, files, { at, author, message: `Make the world ${name}\n` })
  const added = await addWorktree(home, `refs/heads/${worldBranch}`)
  if (!added.ok) {
    await moveRef(repository, { ref: `refs/heads/${worldBranch}`, from: made, to: undefined })
    throw new WorldError(
      'init/worktree',
      `the world's worktree cannot be made: ${added.said}`,
      'See `git worktree list`.',
    )
  }
  return {
    root: join(home, worldFolder),
    commit: made,
    documents: pages.length,
    tasks: 1,
    residents: 3,
    host: { ...host, commit },
    library,
    uncommitted: await findUncommitted(root, library),
  }
}

/** The branch that a remote says is its main one, else the one that is checked out, by the name that it has there. */
function findHostBranch(repository: Repository): HostBranch {
  const origin = mainRemote(repository)
  const main = /^ref: refs\/remotes\/[^/]+\/(.+?)\s*$/.exec(
    readTextFile(`${repository.common}/refs/remotes/${origin}/HEAD`),
  )?.[1]
  const isFetched = ({ remote, branch }: HostBranch) =>
    remote !== undefined && readRef(repository, `refs/remotes/${remote}/${branch}`) !== undefined
  if (main !== undefined && isFetched({ remote: origin, branch: main })) return { branch: main, remote: origin }
  const branch = readHead(repository.gitdir).ref?.replace(/^refs\/heads\//, '')
  if (branch === undefined) {
    throw new WorldError(
      'init/detached',
      'HEAD is on no branch',
      'Run `git switch <branch>`: the library is read from it.',
    )
  }
  return (
    [upstreamOf(repository, branch), { branch, remote: origin }].find((copy) => copy && isFetched(copy)) ?? { branch }
  )
}

function placeOf(root: string, library: string | undefined): FilePath {
  return library === undefined ? '' : relative(root, library).split(sep).join('/')
}

function isPage(path: FilePath, library: FilePath): boolean {
  return isMarkdown(path) && isBelow(path, library)
}

/** Pages that are in the folder and not in the commit of its HEAD. */
async function findUncommitted(root: string, library: FilePath): Promise<readonly FilePath[]> {
  const { changed } = await readStatus(root, library === '' ? [] : [library])
  return changed.map(({ path }) => path).filter((path) => isPage(path, library))
}
