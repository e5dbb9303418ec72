import { act } from '../../../engine/acts/act.ts'
import type { Action } from '../../../engine/actions/action.ts'
import { openWorld } from '../../../engine/opening/openWorld.ts'
import type { World } from '../../../engine/ports/world.ts'
import { gitFolders } from '../../../engine/store/gitFolders.ts'
import { openWorktree } from '../../../engine/store/host/openWorktree.ts'
import type { ProposalData } from '../../../schemas/types.ts'

/** Where Ada asks something of the world beside her branch: another process than the engine's. */
export interface Desk {
  /** An act of hers; what was refused or lost, if it was. */
  ask<Input>(action: Pick<Action<Input>, 'name'>, input: object): Promise<string | undefined>
  /** Proposals that wait for her. */
  waiting(): Promise<readonly ProposalData[]>
  with<T>(work: (world: World) => Promise<T>): Promise<T>
  /** Closes the world; the next question opens it anew, as a command does. */
  leave(): Promise<void>
}

/** The desk of a repository; every commit that it acknowledges is told. */
export function openDesk(kit: string, acknowledge: (commit: string) => void): Desk {
  let world: World | undefined
  const withWorld = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
    world ??= await open(kit)
    return work(world)
  }
  return {
    ask: ({ name }, input) =>
      withWorld(async (opened) => {
        const asked = { action: name, input: input as Readonly<Record<string, unknown>> }
        const { adoption, outcome } = await act(opened, asked, 'ada')
        if (adoption.commit) acknowledge(adoption.commit)
        if (outcome.kind === 'committed') acknowledge(outcome.commit)
        if (outcome.kind === 'refused') return outcome.problems.map(({ message }) => message).join('; ')
        return outcome.kind === 'lost' ? outcome.what : undefined
      }),
    waiting: () =>
      withWorld(async ({ store }) => {
        const proposals = (await store.snapshot()).of<ProposalData>('proposal').map(({ data }) => data)
        return proposals.filter(({ status }) => status === 'ready_for_merge')
      }),
    with: withWorld,
    async leave() {
      const opened = world
      world = undefined
      await opened?.store.close()
    },
  }
}

/** Finds and opens the world as a command does that is typed in the repository. */
async function open(kit: string): Promise<World> {
  const folders = gitFolders(kit)
  const place = folders && (await openWorktree(kit, folders))
  if (place === undefined) throw new Error(`there is no world in ${kit}`)
  return openWorld(place)
}
