import { changeDraft } from '../../engine/documents/changeDraft.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import type { Principal } from '../../engine/actions/action.ts'
import type { Change } from '../../engine/documents/change.ts'
import type { ChangeRequest, PolicyRequest } from '../../engine/policy/rule.ts'
import type { PolicyData, TaskData } from '../../schemas/types.ts'
import { fern, founded, library, noon, read, task, viewOf } from '../support/given.ts'

const message = (author: string) => `---\nid: m-1\nauthor: ${author}\nroom: town_hall\ncreated: '${noon}'\n---\n\nHello.\n`
const note = `---\nid: 2026-11-22-j-1\nauthor: fern\ncreated: '${noon}'\nkind: note\n---\n\nI looked.\n`
const said = '.swarm/discussions/town_hall/2026-11-22/m-1.md'
const page = `${library}/page.md`

interface Circumstances {
  readonly by?: Principal
  readonly limits?: PolicyData['limits']
  readonly files?: Readonly<Record<string, string>>
}

/** Changes that somebody (Fern, unless said otherwise) asks for, on a founded world with a page and a message. */
export function changing(moment: ChangeRequest['moment'], changes: readonly Change[], { by = fern, limits = {}, files = {} }: Circumstances = {}): PolicyRequest {
  const before = viewOf({ ...founded(), [page]: '# Page\n', [said]: message('moss'), ...files })
  const after = changeDraft(openDraft(before, read), changes)
  const policy = before.document('.swarm/policy.yaml')?.data as unknown as PolicyData
  return { moment, policy: { ...policy, limits: { ...policy.limits, ...limits } }, by, action: 'a.test', before, after, changes }
}

function working(scope: string): PolicyRequest {
  const view = viewOf({ ...founded(), ...task('t-one', { scope }) })
  const policy = view.document('.swarm/policy.yaml')?.data as unknown as PolicyData
  const wanted = view.find<TaskData>('task', 't-one')
  if (!wanted) throw new Error('the task of the request is not valid')
  return { moment: 'before-work', view, policy, by: fern, task: wanted }
}

const write = (path: string, text: string | null = '# Text\n') => changing('before-commit', [{ path, text }])
const propose = (path: string, text: string | null = '# Text\n') => changing('before-merge', [{ path, text }])

/** For every rule: requests it refuses, each with what makes it wrong, and ordinary work that it lets pass. */
export const requests: Readonly<Record<string, { readonly refuses: Readonly<Record<string, PolicyRequest>>; readonly passes: readonly PolicyRequest[] }>> = {
  'plain-paths': {
    refuses: {
      'a way up': propose(`${library}/../../../outside.md`),
      'an absolute path': propose('/etc/passwd.md'),
      'an empty part': propose(`${library}//page.md`),
      'a dot': propose(`${library}/./page.md`),
      'git itself': write('.git/hooks/post-commit'),
      'git in capitals, which some file systems take for it': write(`${library}/.GIT/config`),
      'git by its short name on Windows': write(`${library}/git~1/config`),
      'a backslash': propose(`${library}\\page.md`),
      'a control character': propose(`${library}/pa\u0007ge.md`),
      'a name that Windows keeps for itself': propose(`${library}/con.md`),
      'a colon, which names a stream on Windows': propose(`${library}/page.md:hidden`),
      'a name that ends in a space': propose(`${library}/page /a.md`),
      'letters in pieces': propose(`${library}/cafe\u0301.md`),
    },
    passes: [propose(`${library}/café/with space.md`), changing('before-merge', [{ path: `${library}/aux.md`, text: '# Other\n' }], { files: { [`${library}/aux.md`]: '# Aux\n' } }), write('.swarm/journals/fern/2026-11-22-j-1.md', note)],
  },
  'guarded-never': {
    refuses: {
      'the policy': propose('.swarm/policy.yaml', null),
      'the control, directly': write('.swarm/control.yaml', 'stop: { engaged: false }\n'),
      'the physics': propose('.swarm/physics.yaml'),
      'a person': propose('.swarm/people/ada.md'),
      'a schema': propose('schemas/task.schema.yaml'),
      'the engine': propose('engine/policy/judge.ts'),
      'CI': propose('.github/workflows/check.yml'),
    },
    passes: [propose(page)],
  },
  'own-space': {
    refuses: {
      'a shared page, directly': write(page),
      'the journal of another': write('.swarm/journals/moss/2026-11-22-j-1.md', note),
      'the works of another': write('library/creative_works/moss/poem.md'),
      'a task': write('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n'),
      'the ledger': write('.swarm/ledger/2026-11-22/gift.yaml'),
      'an identity': write('.swarm/residents/fern.md'),
      'a space whose name begins with its own': write('.swarm/journals/fern2/2026-11-22-j-1.md', note),
    },
    passes: [write('.swarm/journals/fern/2026-11-22-j-1.md', note), write('library/creative_works/fern/poem.md'), propose(page)],
  },
  'shared-by-proposal': {
    refuses: {
      'the journal of another': propose('.swarm/journals/moss/2026-11-22-j-1.md', note),
      'a task': propose('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n'),
      'the front page of the repository': propose('README.md'),
      'a page removed that is not shared': propose('library/decisions/one.md', null),
    },
    passes: [propose(page), propose(`${library}/new/page.md`), propose(page, null)],
  },
  'own-name': {
    refuses: { 'a message signed by another': write('.swarm/discussions/town_hall/2026-11-22/m-2.md', message('moss').replace('m-1', 'm-2')) },
    passes: [write('.swarm/discussions/town_hall/2026-11-22/m-2.md', message('fern').replace('m-1', 'm-2'))],
  },
  'created-never-edited': {
    refuses: { 'a message of yesterday': write(said, message('moss').replace('Hello', 'Goodbye')), 'a message removed': write(said, null) },
    passes: [write('.swarm/discussions/town_hall/2026-11-22/m-3.md', message('fern').replace('m-1', 'm-3'))],
  },
  'documents-only': {
    refuses: { 'a program': propose(`${library}/run.sh`, '#!/bin/sh\n'), 'a page for browsers': propose(`${library}/page.html`, '<p>\n') },
    passes: [propose(page), propose(`${library}/old.sh`, null)],
  },
  'valid-documents': {
    refuses: {
      'a message without an author': write('.swarm/discussions/town_hall/2026-11-22/m-4.md', message('fern').replace('author: fern\n', '').replace('m-1', 'm-4')),
      'a page whose frontmatter is broken': propose(page, '---\ntitle: [\n---\n'),
      'a page with a control character': propose(page, 'ding \u0007\n'),
    },
    passes: [
      propose(page),
      propose(page, '---\ntitle: Page\n---\n\n# Page\n'),
      // A page that was broken before anybody came can have its links repaired.
      changing('before-merge', [{ path: page, text: '---\ntitle: [\n---\n\n[a](b.md)\n' }], { files: { [page]: '---\ntitle: [\n---\n\n[a](c.md)\n' } }),
    ],
  },
  'document-size': {
    refuses: { 'a page grown too large': changing('before-merge', [{ path: page, text: 'x'.repeat(101) }], { limits: { document_bytes: 100 } }) },
    passes: [changing('before-merge', [{ path: page, text: 'x'.repeat(100) }], { limits: { document_bytes: 100 } }), changing('before-merge', [{ path: page, text: '# Page!\n' }], { limits: { document_bytes: 4 } })],
  },
  'proposal-size': {
    refuses: { 'three files where two are reviewed': changing('before-merge', ['a', 'b', 'c'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })), { limits: { files_per_proposal: 2 } }) },
    passes: [changing('before-merge', ['a', 'b'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })), { limits: { files_per_proposal: 2 } })],
  },
  'work-in-the-library': {
    refuses: {
      'the tasks themselves': working('.swarm/tasks'),
      'the engine': working('engine'),
      'a way up': working(`${library}/../../../.swarm`),
      'a folder whose name begins like the library': working(`${library}_private`),
      'everything': working('.'),
    },
    passes: [working(library), working(`${library}/`), working(`${library}/guide/page.md`)],
  },
}
