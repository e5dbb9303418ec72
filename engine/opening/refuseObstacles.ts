import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hostHome } from '../collections/inHome.ts'
import { worldPath } from '../collections/settings.ts'
import { WorldError } from '../documents/worldError.ts'
import { worldBranch, worldFolder } from '../store/host/addWorktree.ts'
import { listRefs } from '../store/refs/listRefs.ts'
import type { Repository } from '../store/repository.ts'
import type { Folder } from '../store/trees/folder.ts'

/** Whatever has one of our names is seen before anything is touched. */
export function refuseObstacles(repository: Repository, theirs: Folder | undefined): void {
  const { root } = repository
  if (theirs?.folders.has(hostHome.slice(0, -1))) {
    throw new WorldError(
      'init/host-world',
      existsSync(join(root, worldPath))
        ? `${root} is a world already, on the branch itself`
        : `the branch has a folder ${hostHome} of its own, where a world's state would be`,
      'vivarium status shows a world; another folder of that name has to be renamed first.',
    )
  }
  const refs = listRefs(repository, 'refs/heads')
  const taken = refs.find((ref) =>
    ['vivarium', 'proposal'].some(
      (name) => ref === `refs/heads/${name}` || (name === worldBranch && ref.startsWith(`refs/heads/${name}/`)),
    ),
  )
  if (taken !== undefined) {
    const branch = taken.slice('refs/heads/'.length)
    throw new WorldError(
      'init/branch-taken',
      `the branch ${branch} is in the way of ${branch === 'proposal' ? 'proposal/…' : `the world's branch`}`,
      `Rename it: git branch -m ${branch} <another name>`,
    )
  }
  if (existsSync(join(root, worldFolder))) {
    throw new WorldError('init/folder-taken', `${join(root, worldFolder)} is there already`, 'Move it away first.')
  }
}
