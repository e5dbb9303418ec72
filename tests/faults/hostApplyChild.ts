import { join } from 'node:path'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { openCatalogues } from '../../engine/opening/openCatalogues.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { Transaction } from '../../engine/documents/transaction.ts'

/** Merges a branch as applying does, and dies after a step: `<root> <branch> <step>`. */
const [root = '', branch = '', step = ''] = process.argv.slice(2)
const store = await openStore(join(root, '.vivarium'), {
  catalogueFor: openCatalogues(),
  parse: parseDocument,
  branch: 'vivarium',
  host: { branch: 'main' },
  after: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL')
  },
})
const snapshot = await store.snapshot()
const head = await store.snapshotAt(`refs/heads/${branch}`)
const ada = { name: 'Ada', email: 'ada@example.org' }
const path = 'docs/guide.md'
const note = '.swarm/notes.txt'
const transaction: Transaction = {
  base: snapshot.head,
  host: snapshot.host,
  at: '2026-11-23T10:00:00.000Z',
  author: ada,
  committer: ada,
  message: 'Apply\n\nVivarium-Record: r-crash\n',
  writes: [
    { path, text: head.text(path) ?? null, expected: snapshot.blob(path) },
    { path: 'docs/new.md', text: '# New\n', expected: snapshot.blob('docs/new.md') },
    { path: 'docs/usage.md', text: null, expected: snapshot.blob('docs/usage.md') },
    { path: note, text: 'applied\n', expected: snapshot.blob(note) },
  ],
  mergeParents: [head.host],
  branches: [{ branch, expected: head.host, writes: null, message: '', author: ada }],
}
process.stdout.write(JSON.stringify(await store.commit(transaction), (_key, value: unknown) => value ?? null))
await store.close()
