import { explainOlder } from '../collections/format.ts'
import { hostHome } from '../collections/inHome.ts'
import { worldOf } from '../collections/settings.ts'
import type { CommitId } from '../documents/document.ts'
import { WorldError } from '../documents/worldError.ts'
import type { World } from '../ports/world.ts'
import { describeRepository } from '../store/describeRepository.ts'
import { listRefs } from '../store/refs/listRefs.ts'
import type { HostBranch, Repository } from '../store/repository.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { findOwnFiles, type OwnFiles } from './findOwnFiles.ts'
import { refuseObstacles } from './refuseObstacles.ts'

/** What moving a world off somebody's branch is about, before anything is touched. */
export interface MovePlan {
  readonly repository: Repository
  readonly name: string
  /** The commit that the world lies on. */
  readonly from: CommitId
  readonly host: HostBranch
  readonly own: OwnFiles
  /** Proposals that wait, by their ids: their branches are as they were. */
  readonly open: readonly string[]
}

/** The first format whose documents lie beside a branch as they are. */
const movable = 3

/**
 * Looks at a world on somebody's branch that is to have a branch of its own, and refuses in words what is in the way.
 * Undefined where the world is its repository.
 */
export async function planMove(world: World): Promise<MovePlan | undefined> {
  const { store, root } = world
  const view = await store.snapshot()
  const repository = describeRepository(root, {})
  const own = await findOwnFiles(repository, view.head)
  if (!own) return undefined
  const older = explainOlder(view, 'leaving a branch', movable)
  if (older) throw new WorldError(older.rule, older.message, 'Bring it up to date first: vivarium migrate')
  await refuseObstacles(repository, undefined)
  const strays = (await store.rescan()).filter(({ path }) => own.state.has(path) || path.startsWith(hostHome))
  if (strays[0]) {
    const hint = 'Commit it, or take it back with git; then try again.'
    throw new WorldError('move/changed', `${strays[0].path} is changed and not committed`, hint)
  }
  const [held] = [...(await store.leases('task')), ...(await store.leases('resident'))]
  if (held) {
    const hint = 'End that engine (Ctrl-C), then try again.'
    throw new WorldError('move/at-work', `${held.holder} works in this world: it holds ${held.name}`, hint)
  }
  const open = view.of<ProposalData>('proposal').filter(({ data }) => data.closed === undefined)
  const about = open.find(({ data }) => data.files.some(({ path }) => own.state.has(path)))
  if (about) {
    const hint = `Apply or reject it first: vivarium proposal show ${about.id}`
    throw new WorldError('move/proposal', `the proposal ${about.id} changes files of the world itself`, hint)
  }
  return {
    repository,
    name: worldOf(view)?.name ?? 'world',
    from: view.head,
    host: hostOf(repository),
    own,
    open: open.map(({ id }) => id),
  }
}

function hostOf(repository: Repository): HostBranch {
  const { branch } = repository
  const copy = listRefs(repository, 'refs/remotes').find(
    (ref) => /^refs\/remotes\/[^/]+\//.exec(ref)?.[0] + branch === ref,
  )
  const remote = copy?.split('/')[2]
  return { branch, ...(remote === undefined ? {} : { remote }) }
}
