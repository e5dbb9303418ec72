import type { Document } from '../documents/document.ts'
import type { Principal } from '../documents/principal.ts'
import { makeSlug } from '../documents/makeSlug.ts'
import { WorldError } from '../documents/worldError.ts'
import type { Signature } from '../documents/transaction.ts'
import type { PersonData } from '../../schemas/types.ts'
import type { World } from '../ports/world.ts'

export interface Person {
  readonly principal: Principal
  readonly signature: Signature
}

/**
 * Who acts for the person at the keyboard: the one named, else the one whose address git knows. The only steward acts
 * where nobody can be told apart: git knows no address, or the steward's file names none. Whoever git knows and the
 * world does not is a person without a seat. The commit is in the name of the person who acts, by the address that
 * their file names: it is how they are known wherever the history is verified. Throws a WorldError where nobody is
 * called what was named.
 */
export async function findPerson(world: World, named?: string): Promise<Person> {
  const known = await world.store.person()
  const people = (await world.store.snapshot()).of<PersonData>('person')
  const match = named === undefined ? findHere(people, known) : people.find(({ id }) => id === named)
  if (named !== undefined && !match) throw unknownPerson(named, people)
  const name = known?.name ?? match?.data.name ?? 'A person'
  const { email } = match?.data ?? {}
  return {
    principal: { kind: 'human', id: match?.id ?? strangerId(name, people) },
    signature:
      match && email !== undefined && !isSame(email, known?.email)
        ? { name: match.data.name, email }
        : (known ?? { name, email: 'person@vivarium.invalid' }),
  }
}

function findHere(people: readonly Document<PersonData>[], known: Signature | undefined) {
  const listed = people.find(({ data }) => isSame(data.email, known?.email))
  const [steward, ...others] = people.filter(({ data }) => data.role === 'steward')
  const isAlone = others.length === 0 && (known === undefined || steward?.data.email === undefined)
  return listed ?? (isAlone ? steward : undefined)
}

function unknownPerson(named: string, people: readonly Document<PersonData>[]): WorldError {
  const ids = people.map(({ id }) => id).sort()
  const hint = ids.length > 0 ? `Expected one of: ${ids.join(', ')}.` : 'Add a file to .swarm/people.'
  return new WorldError('person/unknown', `there is no person ${JSON.stringify(named)} in .swarm/people`, hint)
}

function isSame(address: string | undefined, other: string | undefined): boolean {
  return address !== undefined && address.toLowerCase() === other?.toLowerCase()
}

/** Never the id of somebody else, who may have a seat. */
function strangerId(name: string, people: readonly Document<PersonData>[]): string {
  const slug = makeSlug(name)
  const id = slug.length > 1 ? slug : 'person'
  return people.some((person) => person.id === id) ? `${id}-unlisted` : id
}
