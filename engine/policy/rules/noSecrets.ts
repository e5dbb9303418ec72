import type { Data } from '../../documents/document.ts'
import { addedText } from '../addedText.ts'
import type { ChangeRequest, ChangeRule } from '../rule.ts'
import { findTokens } from '../secrets/findTokens.ts'
import { holdsKey } from '../secrets/holdsKey.ts'
import { mayHoldToken } from '../secrets/mayHoldToken.ts'

/** What is committed is kept for ever, and everybody reads it. */
export const noSecrets: ChangeRule = {
  id: 'no-secrets',
  sentence:
    'No document and no file name gains a key, a token or a password, ' +
    'least of all one of this machine in whatever spelling.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    const added = request.changes.flatMap((change) =>
      change.text === null ? [] : [{ path: change.path, words: addedWords(request, change.path, change.text) }],
    )
    // Everything at once first: spelling a key in every way takes longer than looking for it, and mostly there is
    // nothing.
    const all = added.map(({ words }) => words).join('\n\n')
    const leaks = holdsKey(all, request.secrets)
    if (!leaks && !mayHoldToken(all)) return []
    const found = added.flatMap(({ path, words }) => {
      const kinds = [
        ...new Set([
          ...findTokens(words),
          ...(leaks && holdsKey(words, request.secrets) ? ['a key of this machine'] : []),
        ]),
      ]
      if (kinds.length === 0) return []
      // A path that holds the secret would carry it into the record.
      const named = findTokens(path).length > 0 || holdsKey(path, request.secrets) ? {} : { path }
      return kinds.map((kind) => ({
        message: 'this holds a secret',
        ...named,
        expected: 'no key, token or password; a made-up one such as <your-key>',
        got: kind,
      }))
    })
    return leaks && found.length === 0
      ? [
          {
            message: 'these documents hold a key of this machine between them',
            expected: 'no key, in one piece or in several',
          },
        ]
      : found
  },
}

/** What a change says that was not there: its new lines, the values they stand for, its name. */
function addedWords({ before, after }: ChangeRequest, path: string, text: string): string {
  const added = addedText(before.text(path), text)
  const escaped = added.includes('\\') ? stringsIn(after.document(path)?.data ?? {}) : []
  return [...(before.has(path) ? [] : [path.replaceAll('/', ' ')]), added, ...escaped].join('\n')
}

/** YAML can spell any letter as its number; only the value shows what it says. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value as Data).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
    : []
}
