import { expect, test } from 'vitest'
import { actions } from '../../../engine/actions/index.ts'
import { engageStop } from '../../../engine/actions/control/engageStop.ts'
import { releaseStop } from '../../../engine/actions/control/releaseStop.ts'
import { setPace } from '../../../engine/actions/control/setPace.ts'
import { applyProposal } from '../../../engine/actions/proposal/applyProposal.ts'
import { postMessage } from '../../../engine/actions/room/postMessage.ts'
import { addTask } from '../../../engine/actions/task/addTask.ts'
import { approveTask } from '../../../engine/actions/task/approveTask.ts'
import { settleTask } from '../../../engine/actions/task/settleTask.ts'
import { adoptEdit } from '../../../engine/actions/world/adoptEdit.ts'
import type { Principal } from '../../../engine/documents/principal.ts'
import { ada, engine, fern, founded, noon, read, task, viewOf } from '../../support/given.ts'
import { changeDraft } from '../../../engine/documents/changeDraft.ts'
import { openDraft } from '../../../engine/documents/openDraft.ts'
import type { PolicyData } from '../../../schemas/types.ts'
import type { ActionAsked, PolicyRequest } from '../../../engine/policy/rule.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, page, propose, said } from '../requests.ts'

const person = (id: string, role: string) => ({
  [`.swarm/people/${id}.md`]: `---\nid: ${id}\nname: ${id}\nrole: ${role}\nemail: ${id}@example.org\n---\n\nHello.\n`,
})
const people = { ...person('rev', 'reviewer'), ...person('rea', 'reader') }
const human = (id: string): Principal => ({ kind: 'human', id })
const nobody = human('somebody')
const control = '.swarm/control.yaml'
const stopped = (founded()[control] ?? '').replace('engaged: false', 'engaged: true')
const paced = (founded()[control] ?? '').replace('seconds_between_tasks: 0', 'seconds_between_tasks: 9')

const acting = (by: Principal, action: ActionAsked, path: string, text: string | null = '# Text\n') =>
  changing('before-commit', [{ path, text }], { by, action, files: { ...people, ...task('t-one') } })
const adopting = (by: Principal, path: string, text: string | null) => acting(by, adoptEdit, path, text)
const fresh = (status: string) => Object.values(task('t-new', { status }))[0] ?? ''

/** One person of each rank, from the least on, and which seats it fills. */
const ranks: readonly { readonly who: string; readonly by: Principal; readonly fills: readonly string[] }[] = [
  { who: 'somebody', by: nobody, fills: ['anyone'] },
  { who: 'a reader', by: human('rea'), fills: ['anyone'] },
  { who: 'a reader by address', by: human('rea@example.org'), fills: ['anyone'] },
  { who: 'a reviewer', by: human('rev'), fills: ['anyone', 'reviewer'] },
  { who: 'a steward', by: ada, fills: ['anyone', 'reviewer', 'steward'] },
]
const everyUse = actions.flatMap((action) => ranks.map((rank) => ({ ...rank, action })))
const forbidden = everyUse.filter(({ action, fills }) => !fills.includes(action.seat))
const allowed = everyUse.filter(({ action, fills }) => fills.includes(action.seat) && !action.adopts)

/** The same asked in a world that has no people. */
function unpeopled(request: PolicyRequest): PolicyRequest {
  if (!('changes' in request)) throw new Error('only changes can be asked about here')
  const files = Object.entries(founded()).filter(([path]) => !path.startsWith('.swarm/people/'))
  const before = viewOf(Object.fromEntries(files))
  const policy = before.document('.swarm/policy.yaml')?.data as unknown as PolicyData
  return { ...request, policy, before, after: changeDraft(openDraft(before, read), request.changes) }
}

describeRule('seats', {
  refuses: {
    ...Object.fromEntries(
      forbidden.map(({ who, by, action }) => [`${action.name} by ${who}`, acting(by, action, page)]),
    ),
    'a guarded file merged by a reviewer': acting(human('rev'), applyProposal, 'schemas/task.schema.yaml'),
    'the policy edited by hand, by a reviewer': adopting(human('rev'), '.swarm/policy.yaml', null),
    'the control edited by hand, beside a stop': adopting(
      nobody,
      control,
      stopped.replace('seconds_between_tasks: 0', 'seconds_between_tasks: 9'),
    ),
    'the stop taken away by hand': adopting(nobody, '.swarm/STOP', null),
    'a person added by hand, by that person': adopting(
      nobody,
      '.swarm/people/somebody.md',
      '---\nid: somebody\nname: S\nrole: steward\n---\n',
    ),
    'a task edited by hand, by somebody': adopting(nobody, '.swarm/tasks/t-one.md', null),
    'a task that is born approved': adopting(nobody, '.swarm/tasks/t-new.md', fresh('approved')),
    'a message edited by hand': adopting(nobody, said, message('moss').replace('Hello', 'Bye')),
  },
  passes: [
    ...allowed.map(({ by, action }) => acting(by, action, page)),
    acting(ada, releaseStop, control, paced),
    acting(ada, adoptEdit, '.swarm/policy.yaml', null),
    acting(human('ada@example.org'), setPace, control, paced),
    acting(human('rev'), applyProposal, page),
    acting(human('rev'), approveTask, '.swarm/tasks/t-one.md', null),
    adopting(human('rev'), '.swarm/tasks/t-one.md', null),
    acting(nobody, engageStop, control, stopped),
    acting(nobody, addTask, '.swarm/tasks/t-new.md', fresh('queued')),
    acting(
      nobody,
      postMessage,
      '.swarm/discussions/town_hall/2026-11-22/m-3.md',
      message('somebody').replace('m-1', 'm-3'),
    ),
    adopting(nobody, '.swarm/tasks/t-new.md', fresh('queued')),
    adopting(nobody, '.swarm/tasks/t-new.md', '---\ntitle: New\n---\n\nDo it.\n'),
    adopting(nobody, '.swarm/discussions/town_hall/2026-11-22/m-3.md', message('somebody').replace('m-1', 'm-3')),
    adopting(nobody, control, stopped),
    adopting(nobody, '.swarm/STOP', 'now\n'),
    unpeopled(acting(nobody, setPace, control, paced)),
    propose(page),
    changing('before-merge', [{ path: 'engine/world.ts', text: noon }], { by: nobody }),
    acting(fern, approveTask, page),
    acting(engine, settleTask, '.swarm/tasks/t-one.md', null),
  ],
})

test('what each seat is for changes only when somebody means it', () => {
  const people = actions.filter(({ seat }) => seat !== 'nobody')
  const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).toSorted()
  const bySeat = Map.groupBy(people, ({ seat }) => seat)
  expect(names(bySeat.get('steward'))).toEqual([
    'control.pace',
    'control.resume',
    'library.set',
    'resident.forge',
    'world.migrate',
    'world.vouch',
  ])
  const decides = names(bySeat.get('reviewer'))
  const always = [
    'proposal.apply',
    'proposal.approve',
    'proposal.reject',
    'proposal.request_changes',
    'ruling.make',
    'ruling.retract',
    'task.approve',
    'task.cancel',
    'task.edit',
    'task.fail',
    'task.requeue',
  ]
  expect(always.filter((name) => !decides.includes(name))).toEqual([])
  expect(names(bySeat.get('anyone'))).toEqual(['control.stop', 'proposal.open', 'room.post', 'task.add', 'world.adopt'])
})

test('who may use which action is printed', () => {
  const table = actions.map(({ name, seat, principals, for: offered }) => {
    const others = principals.filter((kind) => kind !== 'human').join(', ')
    return `${name.padEnd(24)} ${(seat === 'nobody' ? 'no person' : seat).padEnd(10)} ${offered.padEnd(9)} ${others}`
  })
  process.stdout.write(`\n${'action'.padEnd(24)} people     for       others\n${table.join('\n')}\n\n`)
  expect(table).toHaveLength(actions.length)
})
