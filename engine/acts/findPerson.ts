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
 * The commit is in the name of the person who acts, by the address that their file names: it is how they are known
 * wherever the history is verified.
 */
export async function findPerson(world: World, named?: string): Promise<Person> {
  const known = await world.store.person()
  const people = (await world.store.snapshot()).of<PersonData>('person')
  const stewards = people.filter(({ data }) => data.role === 'steward')
  const match =
    people.find(({ id }) => id === named) ??
    (named ? undefined : people.find(({ data }) => isSame(data.email, known?.email))) ??
    (named || stewards.length !== 1 ? undefined : stewards[0])
  const name = known?.name ?? match?.data.name ?? named ?? 'A person'
  const { email } = match?.data ?? {}
  return {
    principal: { kind: 'human', id: match?.id ?? named ?? personId(name) },
    signature:
      match && email !== undefined && !isSame(email, known?.email)
        ? { name: match.data.name, email }
        : (known ?? { name, email: 'person@vivarium.invalid' }),
  }
}

function isSame(address: string | undefined, other: string | undefined): boolean {
  return address !== undefined && address.toLowerCase() === other?.toLowerCase()
}

function personId(name: string): string {
  const id = makeSlug(name)
  return id.length > 1 ? id : 'person'
}
