import { fileURLToPath } from 'node:url'
import type { View } from '../../engine/documents/view.ts'
import { priceCall } from '../../engine/economy/spend/priceCall.ts'
import { readFolder } from '../../engine/founding/readFolder.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { CommitEntry } from '../../engine/ports/store.ts'
import type { Facts } from '../../engine/queries/facts.ts'
import type { KnownFinding } from '../../engine/skills/knownFinding.ts'
import { noon, read, viewOf } from '../support/given.ts'

const examples = fileURLToPath(new URL('../../schemas/examples', import.meta.url))

/** A commit that the record of the small world tells about. */
const madeByRecord: CommitEntry = {
  commit: 'c'.repeat(40),
  parents: ['b'.repeat(40)],
  message: 'Fern: Repair the links\n\nVivarium-Record: r-1ky1qa0g000xyz12\n',
  author: { name: 'Fern', email: 'fern@residents.vivarium.invalid' },
  committer: { name: 'Fern', email: 'fern@residents.vivarium.invalid' },
  at: noon,
}

export const collections = openCollections()

const models = `models:
  allowed:
    - name: near
      protocol: openai
      endpoint: http://127.0.0.1:11434/v1
      model: small
      context_tokens: 8000
      output_tokens: 900
`

/** The files of a small world with one document of every collection, and a model in its policy. */
const files = Object.fromEntries(
  [...readFolder(examples)].map(([path, bytes]): [string, string] => {
    const text = new TextDecoder().decode(bytes)
    return [path, path === '.swarm/policy.yaml' ? text + models : text]
  }),
)

/** Something that a skill sees in the small world. */
export const finding: KnownFinding = {
  id: 'f-3k9d2m7qxw',
  skill: 'broken-links',
  rule: 'links/missing-target',
  path: 'library/community_library/swarm_docs/page.md',
  line: 3,
  message: 'The link leads nowhere.',
  evidence: 'No file.',
  passage: 'nowhere.md',
  ordinal: 0,
  options: ['somewhere.md'],
}

/** The small world, with other files. */
export function sample(more: Readonly<Record<string, string>> = {}): View {
  return viewOf({ ...files, ...more })
}

/** Every fact there is about a quiet moment; a test puts in what it is about. */
export function given(view: View = sample(), facts: Partial<Facts> = {}): { view: View } & Facts {
  return {
    view,
    now: noon,
    root: '/world',
    collections,
    read,
    rules,
    priceCall,
    stopped: undefined,
    strays: [],
    leases: [],
    openCalls: [],
    saved: { view, problems: [] },
    keys: new Map(),
    history: [madeByRecord],
    texts: new Map(),
    branches: new Map(),
    checked: { kind: 'documents', problems: [], findings: [], lost: [] },
    found: { skills: ['broken-links'], findings: [finding] },
    ...facts,
  }
}
