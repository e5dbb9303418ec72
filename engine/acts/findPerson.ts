import type { Principal } from '../documents/principal.ts'
import { makeSlug } from '../documents/makeSlug.ts'
import type { Signature } from '../documents/transaction.ts'
import type { PersonData } from '../../schemas/types.ts'
import type { World } from '../ports/world.ts'

export interface Person {
  readonly principal: Principal
  readonly signature: Signature
}

/**
 * Who acts for the person at the keyboard: the one named, else the one whose address git knows, else the only steward.
 */
export async function findPerson(world: World, named?: string): Promise<Person> {
  const known = await world.store.person()
  const people = (await world.store.snapshot()).of<PersonData>('person')
  const stewards = people.filter(({ data }) => data.role === 'steward')
  const match =
    people.find(({ id }) => id === named) ??
    (named ? undefined : people.find(({ data }) => data.email !== undefined && data.email === known?.email)) ??
    (named || stewards.length !== 1 ? undefined : stewards[0])
  const name = known?.name ?? match?.data.name ?? named ?? 'A person'
  return {
    principal: { kind: 'human', id: match?.id ?? named ?? personId(name) },
    signature: known ?? { name, email: match?.data.email ?? 'person@vivarium.invalid' },
  }
}

function personId(name: string): string {
  const id = makeSlug(name)
  return id.length > 1 ? id : 'person'
}
