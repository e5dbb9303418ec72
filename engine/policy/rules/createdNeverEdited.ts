import type { ChangeRule } from '../rule.ts'

const kept = new Set(['record', 'message', 'journal', 'posting'])

/** What happened stays as it was written. */
export const createdNeverEdited: ChangeRule = {
  id: 'created-never-edited',
  sentence:
    'Records, messages, journal entries and ledger entries are created, ' +
    'never edited or removed by residents or the engine.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.by.kind === 'human') return []
    return request.changes.flatMap(({ path }) => {
      const before = request.before.has(path) ? request.before.document(path) : undefined
      return before && kept.has(before.collection)
        ? [
            {
              message: `a ${before.collection} is not changed once it is written`,
              path,
              expected: 'a new document that corrects it',
            },
          ]
        : []
    })
  },
}
