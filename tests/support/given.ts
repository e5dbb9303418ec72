import type { BranchCommit } from '../../engine/documents/branchCommit.ts'
import type { Consequence } from '../../engine/acts/consequences/consequence.ts'
import { consequences } from '../../engine/acts/consequences/index.ts'
import type { Act, Action, ActRequest } from '../../engine/actions/action.ts'
import type { Principal } from '../../engine/documents/principal.ts'
import { actions } from '../../engine/actions/index.ts'
import { matchCollection } from '../../engine/collections/matchCollection.ts'
import { decideActs, type Decided } from '../../engine/acts/decideActs.ts'
import type { ReadDocument } from '../../engine/documents/reading.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { printDocument } from '../../engine/documents/printDocument.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import type { View } from '../../engine/documents/view.ts'
import { foundingDocuments } from '../../engine/founding/foundingDocuments.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import type { Rule } from '../../engine/policy/rule.ts'
import { memoryView } from './memoryView.ts'

export const noon = '2026-11-22T12:00:00.000Z'
export const library = 'library/community_library/swarm_docs'
export const ada: Principal = { kind: 'human', id: 'ada' }
export const fern: Principal = { kind: 'resident', id: 'fern' }
export const moss: Principal = { kind: 'resident', id: 'moss' }
export const engine: Principal = { kind: 'engine', id: 'engine' }

const collections = openCollections()
const match = matchCollection(collections)

/** Reads a text as the document it would be at a path, with every collection there is. */
export const read: ReadDocument = (path, text) => {
  const blob = memoryView({ [path]: text }).blob(path) ?? ''
  const collection = match(path)
  return collection ? { ...parseDocument(text, path, collection, blob), blob } : { kind: 'file', blob }
}

/** A view of these files, read with every collection. */
export function viewOf(files: Readonly<Record<string, string>>): View {
  return memoryView(files, collections)
}

/** The files a new world is founded with, without its first task. */
export function founded(): Record<string, string> {
  const steward = { id: 'ada', name: 'Ada', email: 'ada@example.org' }
  const documents = foundingDocuments({ name: 'Test', library, at: '2026-11-01T00:00:00.000Z', seed: 'test', steward })
  const files = documents.map(({ path, text }): [string, string] => [path, text ?? ''])
  return {
    ...Object.fromEntries(files.filter(([path]) => !path.startsWith('.swarm/tasks/'))),
    [`${library}/index.md`]: '# Index\n',
  }
}

/** A task as its file, at the place its status belongs. */
export function task(
  id: string,
  data: Readonly<Record<string, unknown>> = {},
  body = 'Do it.\n',
): Record<string, string> {
  const settled = ['approved', 'failed', 'cancelled'].includes(String(data['status']))
  const path = settled ? `.swarm/tasks/settled/2026-11/${id}.md` : `.swarm/tasks/${id}.md`
  return {
    [path]: printDocument(
      { id, title: `Task ${id}`, status: 'queued', created: '2026-11-20T00:00:00.000Z', ...data },
      body,
    ),
  }
}

/** A YAML file. */
export function yaml(path: string, data: object): Record<string, string> {
  return { [path]: printYaml(data) }
}

/** Given these files (over a founded world), when this principal acts, then … */
export function given(
  files: Readonly<Record<string, string>> = {},
  more: {
    rules?: readonly Rule[]
    actions?: readonly Action[]
    consequences?: readonly Consequence[]
    branches?: Readonly<Record<string, View>>
    ahead?: Readonly<Record<string, readonly BranchCommit[]>>
  } = {},
) {
  const view = viewOf({ ...founded(), ...files })
  return {
    view,
    when(by: Principal, ...requests: readonly ActRequest[]): Decided {
      const acts = requests.map((request): Act => ({ ...request, by }))
      return decideActs(view, acts, {
        at: noon,
        seed: 'given',
        read,
        actions: more.actions ?? actions,
        rules: more.rules ?? rules,
        consequences: more.consequences ?? consequences,
        branch: (name) => more.branches?.[name],
        ahead: (name) => more.ahead?.[name] ?? [],
      })
    },
  }
}

/** What was decided, or an error that says why not. */
export function decided(outcome: Decided): Extract<Decided, { kind: 'decided' }> {
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.problems, null, 1)}`)
  return outcome
}

/** The problems of a refusal, or an error that says what was decided instead. */
export function refused(outcome: Decided): Extract<Decided, { kind: 'refused' }>['problems'] {
  if (outcome.kind === 'decided') throw new Error(`decided: ${outcome.summaries.join('; ')}`)
  return outcome.problems
}
