import { bodyOf } from '../../documents/bodyOf.ts'
import { floodProblems } from '../floodProblems.ts'
import type { ChangeRule } from '../rule.ts'

const message = /^\.swarm\/discussions\/[^/]+\/([^/]+)\/[^/]+\.md$/

/** Words are scarce, so that they are read. */
export const noFlood: ChangeRule = {
  id: 'no-flood',
  sentence: 'A resident says a limited number of things a day, and nothing twice.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind !== 'resident') return []
    const messages = request.changes.flatMap(({ path, text }) => {
      const day = text === null || request.before.has(path) ? undefined : message.exec(path)?.[1]
      return day === undefined ? [] : [{ author: request.by.id, day, text: bodyOf(text ?? '') }]
    })
    return messages.length === 0 ? [] : floodProblems(request.before, request.policy.limits, messages)
  },
}
