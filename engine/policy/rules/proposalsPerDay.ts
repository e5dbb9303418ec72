import { isOf } from '../../collections/isOf.ts'
import { ownPath } from '../../collections/settings.ts'
import type { View } from '../../documents/view.ts'
import type { ChangeRule } from '../rule.ts'

/** Reviewers are few. */
export const proposalsPerDay: ChangeRule = {
  id: 'proposals-per-day',
  sentence: 'A resident opens a limited number of proposals a day.',
  effect: 'deny',
  about: 'changes',
  check({ by, changes, before, after, policy }) {
    if (by.kind !== 'resident') return []
    const opened = changes.flatMap(({ path, text }) => {
      const document = text === null || before.has(path) ? undefined : after.document(path)
      return isOf(document, 'proposal') ? [document.data.created.slice(0, 10)] : []
    })
    const limit = policy.limits.proposals_per_day
    return [...new Set(opened)].flatMap((day) => {
      const count = openedBefore(before, by.id, day) + opened.filter((other) => other === day).length
      return count > limit
        ? [
            {
              message: `${by.id} has proposed enough for a day`,
              expected: `at most ${limit} proposals a day`,
              got: `proposal ${count} of ${day}`,
            },
          ]
        : []
    })
  },
}

/** What was opened on a day is open still, or was closed in the same month when the day was not over. */
function openedBefore(view: View, author: string, day: string): number {
  const folders = ['proposals', `proposals/closed/${day.slice(0, 7)}`].map((folder) => ownPath(view, folder))
  const paths = folders.flatMap((folder) => Array.from(view.entries(folder), (name) => `${folder}/${name}`))
  return paths.filter((path) => {
    const document = view.document(path)
    return isOf(document, 'proposal') && document.data.author === author && document.data.created.startsWith(day)
  }).length
}
