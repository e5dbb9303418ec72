import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { hostHome } from '../collections/inHome.ts'
import { worldPath } from '../collections/settings.ts'
import { WorldError } from '../documents/worldError.ts'
import { worldBranch, worldFolder } from '../store/host/addWorktree.ts'
import { placeOfWorld } from '../store/host/checkout.ts'
import { mainRemote, shortRef } from '../store/host/hostRefs.ts'
import { listRefs } from '../store/refs/listRefs.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { Repository } from '../store/repository.ts'
import { findFile, type Folder } from '../store/trees/folder.ts'
import { readCommitTree } from '../store/trees/readCommitTree.ts'

/** The folder of branches that proposals are in. */
const proposalFolder = 'proposal'

/** Whatever has one of our names is seen before anything is touched. */
export async function refuseObstacles(repository: Repository, theirs: Folder | undefined): Promise<void> {
  const { root } = repository
  const world = await findWorldBranch(repository)
  if (world !== undefined) {
    throw new WorldError(
      'init/exists',
      `this repository has a world already, on the branch ${shortRef(world)}`,
      'vivarium status shows it, from every folder of the repository.',
    )
  }
  if (theirs?.folders.has(hostHome.slice(0, -1))) {
    throw new WorldError(
      'init/host-world',
      existsSync(join(root, worldPath))
        ? `${root} is a world already, on the branch itself`
        : `the branch has a folder ${hostHome} of its own, where a world's state would be`,
      'vivarium status shows a world; another folder of that name has to be renamed first.',
    )
  }
  refuseBranch(repository)
  const place = join(placeOfWorld(repository), worldFolder)
  if (lstatSync(place, { throwIfNoEntry: false })) {
    throw new WorldError('init/folder-taken', `${place} is there already`, 'Move it away first.')
  }
}

/** The ref that holds a world, here or on a remote: a clone may not have asked for it yet. */
async function findWorldBranch(repository: Repository): Promise<string | undefined> {
  const refs = [...listRefs(repository, 'refs/heads'), ...listRefs(repository, 'refs/remotes')]
  const named = new RegExp(`^refs/(heads|remotes/[^/]+)/${worldBranch}$`)
  for (const ref of refs.filter((each) => named.test(each))) {
    const commit = readRef(repository, ref)
    if (commit !== undefined && findFile(await readCommitTree(repository, commit), worldPath)) return ref
  }
  return undefined
}

/** Git has a branch or a folder of branches of one name, here and on the remote that ours are pushed to. */
function refuseBranch(repository: Repository): void {
  const remote = mainRemote(repository)
  for (const under of ['refs/heads', ...(remote === undefined ? [] : [`refs/remotes/${remote}`])]) {
    const names = listRefs(repository, under).map((ref) => ref.slice(under.length + 1))
    const branch = names.find(
      (name) => name === worldBranch || name.startsWith(`${worldBranch}/`) || name === proposalFolder,
    )
    if (branch === undefined) continue
    const way = branch === proposalFolder ? `${proposalFolder}/…` : `the world's branch`
    throw new WorldError(
      'init/branch-taken',
      `the branch ${branch}${under === 'refs/heads' ? '' : ` of ${remote}`} is in the way of ${way}`,
      under === 'refs/heads'
        ? `Rename it: git branch -m ${branch} <another name>`
        : `Rename it there, then run: git fetch --prune ${remote}`,
    )
  }
}
