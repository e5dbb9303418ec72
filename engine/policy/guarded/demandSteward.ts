import { engineAddress } from '../../documents/machineAddress.ts'
import type { Signature } from '../../documents/transaction.ts'
import type { PersonData } from '../../../schemas/types.ts'
import type { Authority } from './authority.ts'
import { describeHand, type Demand, type Hand } from './demand.ts'
import { demandPerson } from './demandPerson.ts'

/** Who commits where somebody edits or merges on the site of a forge; the author is the person. */
const forges: readonly string[] = ['noreply@github.com']

/** What a commit needs to count as a steward's. */
export function demandSteward(authority: Authority, hand: Hand): Demand {
  const { stewards, hasPeople } = authority
  const keys = stewards.flatMap(({ signing_keys = [] }) => signing_keys)
  const addresses = stewards.flatMap(({ email }) => email?.toLowerCase() ?? [])
  const isUnnamed = !hasPeople || (stewards.length > 0 && keys.length + addresses.length === 0)
  if (isUnnamed) return demandPerson(hand)
  if (keys.length > 0) {
    const named = stewards.filter(({ signing_keys = [] }) => signing_keys.length > 0)
    return { kind: 'signature', keys, expected: `a commit signed by a steward: ${named.map(nameOf).join(', ')}` }
  }
  const isSteward = ({ email }: Signature) => addresses.includes(email.toLowerCase())
  const isCarrier = ({ email }: Signature) => [engineAddress, ...forges].includes(email.toLowerCase())
  const { author, committer } = hand
  if (isSteward(author) && (isSteward(committer) || isCarrier(committer))) return { kind: 'nothing' }
  return {
    kind: 'refused',
    expected: `a commit of a steward: ${stewards.map(nameOf).join(', ') || 'nobody is one'}`,
    got: describeHand(hand),
  }
}

function nameOf({ name, email }: PersonData): string {
  return email === undefined ? name : `${name} <${email}>`
}
