import type { PersonData } from '../../schemas/types.ts'

/** What a person may do, from the least on: anyone may ask, speak and stop the world. */
export type Seat = 'anyone' | 'reviewer' | 'steward'

/** The role of a person in its document; `anyone` is whoever is named in none. */
export type Role = PersonData['role'] | 'anyone'

const ranks: Readonly<Record<Role | Seat, number>> = { anyone: 0, reader: 0, reviewer: 1, steward: 2 }

/** Whether a person with this role may do what takes this seat; nobody fills the seat of nobody. */
export function fillsSeat(role: Role, seat: Seat | 'nobody'): boolean {
  return seat !== 'nobody' && ranks[role] >= ranks[seat]
}

/** Who a person with this role or for this seat is, in words: `a reviewer`. */
export function describeSeat(seat: Role | Seat | 'nobody'): string {
  if (seat === 'nobody') return 'no person'
  return seat === 'anyone' ? 'a person without a seat' : `a ${seat}`
}
