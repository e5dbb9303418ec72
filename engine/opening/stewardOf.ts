import { makeSlug } from '../documents/makeSlug.ts'
import type { Signature } from '../documents/transaction.ts'

/** A person as the steward of a world that they make. */
export interface Steward extends Signature {
  readonly id: string
}

/** The steward that a person becomes, with an id from their name. */
export function stewardOf(person: Signature): Steward {
  const id = makeSlug(person.name)
  return { ...person, id: id.length > 1 ? id : 'steward' }
}
