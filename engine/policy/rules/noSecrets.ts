import type { Data } from '../../documents/document.ts'
import { addedText } from '../addedText.ts'
import type { ChangeRequest, ChangeRule } from '../rule.ts'
import { findTokens } from '../secrets/findTokens.ts'
import { holdsKey } from '../secrets/holdsKey.ts'

/** What is committed is kept for ever, and everybody reads it. */
export const noSecrets: ChangeRule = {
  id: 'no-secrets',
  sentence: 'No document and no file name gains a key, a token or a password, least of all one of this machine in whatever spelling.',
  effect: 'deny',
  about: 'changes',
  check(request) {
    const added = request.changes.flatMap((change) => (change.text === null ? [] : [{ path: change.path, words: addedWords(request, change.path, change.text) }]))
    // Everything at once: the scanners take longer to start than to read, and hardly ever find anything.
    const all = added.map(({ words }) => words).join('\n\n')
    if (findTokens(all).length === 0 && !holdsKey(all, request.secrets)) return []
    return added.flatMap(({ path, words }) => {
      const kinds = [...new Set([...findTokens(words), ...(holdsKey(words, request.secrets) ? ['a key of this machine'] : [])])]
      // A path that holds the secret would carry it into the record.
      const named = findTokens(path).length > 0 || holdsKey(path, request.secrets) ? {} : { path }
      return kinds.map((kind) => ({ message: 'this holds a secret', ...named, expected: 'no key, token or password; a made-up one such as <your-key>', got: kind }))
    })
  },
}

/** What a change says that was not there: its new lines, the values they stand for, its name. */
function addedWords({ before, after }: ChangeRequest, path: string, text: string): string {
  const added = addedText(before.text(path), text)
  const escaped = added.includes('\\') ? stringsIn(after.document(path)?.data ?? {}) : []
  return [...(before.has(path) ? [] : [path]), added, ...escaped].join('\n')
}

/** YAML can spell any letter as its number; only the value shows what it says. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.entries(value as Data).flatMap(([key, inner]) => [key, ...stringsIn(inner)]) : []
}
