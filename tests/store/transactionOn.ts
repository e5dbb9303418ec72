import type { Transaction, Write } from '../../engine/documents/transaction.ts'
import type { View } from '../../engine/documents/view.ts'

const engine = { name: 'Fern', email: 'fern@vivarium.invalid' }

/** A transaction that makes these files say these texts; null removes. */
export function transactionOn(
  view: View,
  texts: Readonly<Record<string, string | null>>,
  more: Partial<Transaction> = {},
): Transaction {
  const writes = Object.entries(texts).map(([path, text]): Write => ({ path, text, expected: view.blob(path) }))
  return {
    base: view.head,
    host: view.host,
    at: '2026-11-22T10:00:00.000Z',
    author: engine,
    committer: engine,
    message: 'Change notes\n\nVivarium-Record: r-1\n',
    writes,
    mergeParents: [],
    branches: [],
    ...more,
  }
}
