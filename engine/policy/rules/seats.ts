import { isOf } from '../../collections/isOf.ts'
import { controlOf } from '../../collections/settings.ts'
import type { Change } from '../../documents/change.ts'
import type { View } from '../../documents/view.ts'
import { isGuarded } from '../isGuarded.ts'
import type { ChangeRequest, ChangeRule } from '../rule.ts'
import { stopsOnly } from '../stopsOnly.ts'
import { describeSeat, fillsSeat, type Seat } from '../seat.ts'
import type { PersonData } from '../../../schemas/types.ts'

/** People have roles; whoever is not named may ask, speak and stop the world. */
export const seats: ChangeRule = {
  id: 'seats',
  sentence:
    'Stewards set boundaries, reviewers decide about work, and anyone may add a task, speak, or stop the world.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    const { by, before, action } = request
    // A world without people belongs to whoever is there. What comes by a pull request is merged by those who may.
    if (by.kind !== 'human' || request.moment !== 'before-commit' || !before.hasFolder('.swarm/people')) return []
    const role =
      before.of<PersonData>('person').find(({ id, data }) => id === by.id || data.email === by.id)?.data.role ??
      'anyone'
    const got = describeSeat(role)
    if (!fillsSeat(role, action.seat))
      return [{ message: `${action.name} is not for ${by.id}`, expected: describeSeat(action.seat), got }]
    return request.changes.flatMap((change) => {
      const seat = seatFor(request, change)
      const objection = {
        message: `${by.id} may not change this`,
        path: change.path,
        expected: describeSeat(seat),
        got,
      }
      return fillsSeat(role, seat) ? [] : [objection]
    })
  },
}

function seatFor({ policy, before, after, action }: ChangeRequest, change: Change): Seat {
  if (stopsOnly(change.path, change.text !== null, () => [controlOf(before), controlOf(after)])) return 'anyone'
  if (change.path.startsWith('.swarm/people/') || isGuarded(policy)(change.path)) return 'steward'
  return !action.adopts || isNew(before, after, change) ? 'anyone' : 'reviewer'
}

/** A task that nobody has looked at yet, or a message. */
function isNew(before: View, after: View, { path }: Change): boolean {
  const document = before.has(path) ? undefined : after.document(path)
  return isOf(document, 'message') || (isOf(document, 'task') && document.data.status === 'queued')
}
