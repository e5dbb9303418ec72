import { policyOf } from '../../engine/collections/settings.ts'
import { changeDraft } from '../../engine/documents/changeDraft.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import type { Principal } from '../../engine/documents/principal.ts'
import type { View } from '../../engine/documents/view.ts'
import type { Change } from '../../engine/documents/change.ts'
import type { ActionAsked, ChangeRequest, PolicyRequest } from '../../engine/policy/rule.ts'
import type { PolicyData, TaskData } from '../../schemas/types.ts'
import { fern, founded, library, noon, read, task, viewOf } from '../support/given.ts'

/** A message of an author. */
export const message = (author: string) =>
  `---\nid: m-1\nauthor: ${author}\nroom: town_hall\ncreated: '${noon}'\n---\n\nHello.\n`
/** An entry of Fern's journal. */
export const note = `---\nid: 2026-11-22-j-1\nauthor: fern\ncreated: '${noon}'\nkind: note\n---\n\nI looked.\n`
/** Where Moss has said something. */
export const said = '.swarm/discussions/town_hall/2026-11-22/m-1.md'
/** A page of the library. */
export const page = `${library}/page.md`

const anAction: ActionAsked = { name: 'a.test', seat: 'anyone' }

interface Circumstances {
  readonly by?: Principal
  readonly limits?: Partial<PolicyData['limits']>
  readonly files?: Readonly<Record<string, string>>
  readonly secrets?: readonly string[]
  readonly action?: ActionAsked
  /** What is otherwise in the policy than in that of a new world. */
  readonly policy?: Partial<PolicyData>
}

/** Changes that somebody (Fern, unless said otherwise) asks for, on a founded world with a page and a message. */
export function changing(
  moment: ChangeRequest['moment'],
  changes: readonly Change[],
  { by = fern, limits = {}, files = {}, secrets = [], action = anAction, policy: other = {} }: Circumstances = {},
): PolicyRequest {
  const before = viewOf({ ...founded(), [page]: '# Page\n', [said]: message('moss'), ...files })
  const after = changeDraft(openDraft(before, read), changes)
  const policy = policyFrom(before)
  return {
    moment,
    policy: { ...policy, ...other, limits: { ...policy.limits, ...limits } },
    by,
    action,
    before,
    after,
    changes,
    secrets,
  }
}

/** A task with this scope, before Fern works on it. */
export function working(scope: string, body?: string): PolicyRequest {
  const view = viewOf({ ...founded(), ...task('t-one', { scope }, body) })
  const policy = policyFrom(view)
  const wanted = view.find<TaskData>('task', 't-one')
  if (!wanted) throw new Error('the task of the request is not valid')
  return { moment: 'before-work', view, policy, by: fern, task: wanted }
}

function policyFrom(view: View): PolicyData {
  const policy = policyOf(view)
  if (!policy) throw new Error('the policy of the request is not valid')
  return policy
}

/** Fern writes one file directly. */
export const write = (path: string, text: string | null = '# Text\n') => changing('before-commit', [{ path, text }])
/** Fern proposes one file. */
export const propose = (path: string, text: string | null = '# Text\n') => changing('before-merge', [{ path, text }])
