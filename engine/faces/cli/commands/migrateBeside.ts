import { dirname } from 'node:path'
import { findPerson } from '../../../acts/findPerson.ts'
import { worldOf } from '../../../collections/settings.ts'
import type { World } from '../../../ports/world.ts'
import type { PersonData } from '../../../../schemas/types.ts'
import { answer, type CommandOutcome } from '../commandOutcome.ts'
import { complain } from '../../outcome.ts'
import type { Session } from '../session.ts'
import { type MovedTold, showMoved } from '../show/showMoved.ts'

interface Asked {
  readonly dry: boolean
  readonly out: boolean
}

/** Moves a world off the branch that it lies on, or goes on with what of that is left to do. */
export async function migrateBeside(session: Session, asked: Asked): Promise<CommandOutcome> {
  const world = await session.openWorld()
  const view = await world.store.snapshot()
  const { principal } = await findPerson(world, session.as)
  if (view.find<PersonData>('person', principal.id)?.data.role !== 'steward') {
    return complain('refused', {
      rule: 'policy/seat',
      message: `moving a world is for its stewards`,
      expected: 'a steward of this world',
      got: principal.id,
    })
  }
  const { host, name = 'world' } = worldOf(view) ?? {}
  const told = host ? await goOn(world, { host, name }, asked) : await move(world, asked, session.as)
  return answer(told, showMoved)
}

async function move(world: World, { dry, out }: Asked, person: string | undefined): Promise<MovedTold> {
  const { planMove } = await import('../../../opening/planMove.ts')
  const plan = await planMove(world)
  if (!plan) return { kind: 'own' }
  const { host, own, open, from, name } = plan
  const left = [...own.state.keys(), ...own.besides.keys()]
  const told = { kind: 'moved', host: host.branch, files: own.state.size, open, theirs: own.theirs, left } as const
  if (dry) return told
  const { moveBeside } = await import('../../../opening/moveBeside.ts')
  const { signature } = await findPerson(world, person)
  const at = world.clock.now()
  const { commit, root } = await moveBeside(plan, { at, person: signature })
  const ahead = await countAhead(world, host)
  if (!out) return { ...told, commit, root, ahead }
  const { takeOut } = await import('../../../opening/takeOut.ts')
  const taken = await takeOut(world.root, { host, name, moved: from })
  return { ...told, commit, root, ahead, left: [], ...(taken ? { taken } : {}) }
}

/** A world that lies beside a branch: whatever its move has left to do. */
async function goOn(
  world: World,
  { host, name }: { readonly host: { readonly branch: string; readonly remote?: string }; readonly name: string },
  { dry, out }: Asked,
): Promise<MovedTold> {
  const { commitIn } = await import('../../../documents/trailers.ts')
  const first = (await world.store.log(Number.MAX_SAFE_INTEGER)).at(-1)
  const moved = commitIn(first?.message ?? '', 'moved')
  const beside = { kind: 'beside', host: host.branch } as const
  if (moved === undefined) return { ...beside, left: [] }
  const folder = dirname(world.root)
  const { moveLocal } = await import('../../../opening/moveLocal.ts')
  if (!dry) moveLocal(folder, world.root)
  if (dry || !out) {
    const { findLeft } = await import('../../../opening/findLeft.ts')
    const { paths, changed } = await findLeft(folder, host, moved)
    return { ...beside, left: [...paths, ...changed] }
  }
  const { takeOut } = await import('../../../opening/takeOut.ts')
  const taken = await takeOut(folder, { host, name, moved })
  return { ...beside, left: [], ...(taken ? { taken } : {}) }
}

/** How many commits of the branch its remote does not have, as last fetched: residents see what it has. */
async function countAhead({ store }: World, host: { readonly branch: string; readonly remote?: string | undefined }) {
  if (host.remote === undefined) return 0
  const theirs = await store.resolve(`refs/remotes/${host.remote}/${host.branch}`)
  const known = new Set((await store.log(Number.MAX_SAFE_INTEGER, theirs)).map(({ commit }) => commit))
  return (await store.log(Number.MAX_SAFE_INTEGER)).filter(({ commit }) => !known.has(commit)).length
}
