import { isMachines } from '../../documents/machineAddress.ts'
import { describeHand, type Demand, type Hand } from './demand.ts'

/** What a commit needs to count as a person's: not to be in the name of the engine or a resident. */
export function demandPerson(hand: Hand): Demand {
  return isMachines(hand.author.email)
    ? { kind: 'refused', expected: 'a commit of a person', got: describeHand(hand) }
    : { kind: 'nothing' }
}
