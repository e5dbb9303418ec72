import type { Principal } from '../../../engine/documents/principal.ts'
import { ada, engine, fern, founded, noon, read, task, viewOf } from '../../support/given.ts'
import { changeDraft } from '../../../engine/documents/changeDraft.ts'
import { openDraft } from '../../../engine/documents/openDraft.ts'
import type { PolicyData } from '../../../schemas/types.ts'
import type { PolicyRequest } from '../../../engine/policy/rule.ts'
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

const acting = (by: Principal, action: string, path: string, text: string | null = '# Text\n') =>
  changing('before-commit', [{ path, text }], { by, action, files: { ...people, ...task('t-one') } })
const adopting = (by: Principal, path: string, text: string | null) => acting(by, 'world.adopt', path, text)
const fresh = (status: string) => Object.values(task('t-new', { status }))[0] ?? ''

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
    'pace by a reviewer': acting(human('rev'), 'control.pace', control, paced),
    'resume by somebody': acting(nobody, 'control.resume', control, stopped),
    'a resident forged by a reviewer': acting(human('rev'), 'resident.forge', '.swarm/residents/oak.md'),
    ...Object.fromEntries(
      [
        'proposal.approve',
        'proposal.apply',
        'proposal.reject',
        'proposal.request_changes',
        'task.approve',
        'task.cancel',
        'task.edit',
        'task.requeue',
        'task.fail',
      ].flatMap((action) =>
        [
          ['somebody', nobody],
          ['a reader', human('rea')],
          ['a reader by address', human('rea@example.org')],
        ].map(([who, by]) => [`${action} by ${String(who)}`, acting(by as Principal, action, page)]),
      ),
    ),
    'a guarded file merged by a reviewer': acting(human('rev'), 'proposal.apply', 'schemas/task.schema.yaml'),
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
    acting(ada, 'control.resume', control, paced),
    acting(ada, 'world.adopt', '.swarm/policy.yaml', null),
    acting(human('ada@example.org'), 'control.pace', control, paced),
    acting(human('rev'), 'proposal.apply', page),
    acting(human('rev'), 'task.approve', '.swarm/tasks/t-one.md', null),
    adopting(human('rev'), '.swarm/tasks/t-one.md', null),
    acting(nobody, 'control.stop', control, stopped),
    acting(nobody, 'task.add', '.swarm/tasks/t-new.md', fresh('queued')),
    acting(
      nobody,
      'room.post',
      '.swarm/discussions/town_hall/2026-11-22/m-3.md',
      message('somebody').replace('m-1', 'm-3'),
    ),
    adopting(nobody, '.swarm/tasks/t-new.md', fresh('queued')),
    adopting(nobody, '.swarm/tasks/t-new.md', '---\ntitle: New\n---\n\nDo it.\n'),
    adopting(nobody, '.swarm/discussions/town_hall/2026-11-22/m-3.md', message('somebody').replace('m-1', 'm-3')),
    adopting(nobody, control, stopped),
    adopting(nobody, '.swarm/STOP', 'now\n'),
    unpeopled(acting(nobody, 'control.pace', control, paced)),
    propose(page),
    changing('before-merge', [{ path: 'engine/world.ts', text: noon }], { by: nobody }),
    acting(fern, 'task.approve', page),
    acting(engine, 'task.settle', '.swarm/tasks/t-one.md', null),
  ],
})
