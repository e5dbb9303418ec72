import type { ChangeRule } from '../rule.ts'

/** Nobody writes in another's name. */
export const ownName: ChangeRule = {
  id: 'own-name',
  sentence: 'A resident signs what it writes with its own name.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    if (request.moment !== 'before-commit' || request.by.kind !== 'resident') return []
    return request.changes.flatMap(({ path, text }) => {
      const author = text === null ? undefined : request.after.document(path)?.data['author']
      return author === undefined || author === request.by.id
        ? []
        : [
            {
              message: 'this is signed with another name',
              path,
              expected: `author: ${request.by.id}`,
              got: `author: ${String(author)}`,
            },
          ]
    })
  },
}
