import type { ActRequest } from '../actions/action.ts'
import type { World } from '../ports/world.ts'
import { adoptEdits, type Adoption } from './adoptEdits.ts'
import { commitActs } from './commitActs.ts'
import type { CommitOutcome } from './commitRequest.ts'
import { findPerson } from './findPerson.ts'

export interface Acted {
  /** What lay there by hand and was taken in before the act. */
  readonly adoption: Adoption
  readonly outcome: CommitOutcome
}

/**
 * The door for people: takes in what lies in the folder by hand, finds who acts, and makes one commit of one act, or
 * says what stands against it. `person` is the id of the person who acts; left out, the one that git knows.
 */
export async function act(world: World, { action, input }: ActRequest, person?: string): Promise<Acted> {
  const adoption = await adoptEdits(world, await world.store.rescan(), person)
  const { principal, signature } = await findPerson(world, person)
  const outcome = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: signature,
    acts: [{ by: principal, action, input }],
  })
  return { adoption, outcome }
}
