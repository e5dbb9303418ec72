import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import type { Draft } from '../../engine/documents/draft.ts'
import type { TaskData } from '../../schemas/types.ts'
import { ada, decided, engine, fern, given, library, noon, refused, task } from '../support/given.ts'

const skill = {
  'library/skills/broken-links/SKILL.md': '---\nname: broken-links\ndescription: Finds links that lead nowhere.\n---\n',
}
const data = (draft: Draft, id: string) => draft.find<TaskData>('task', id)?.data

describe('task.add', () => {
  test('puts a task in the queue, in the name of who asked, and says its id', () => {
    const { draft, made } = decided(
      given(skill).when(ada, {
        action: 'task.add',
        input: { title: 'Mend links', prompt: 'All of them.', skill: 'broken-links', scope: library, priority: 3 },
      }),
    )
    const id = made[0]?.['task'] ?? ''
    expect(data(draft, id)).toEqual({
      id,
      title: 'Mend links',
      status: 'queued',
      created: noon,
      author: 'ada',
      skill: 'broken-links',
      scope: library,
      priority: 3,
    })
    expect(bodyOf(draft.text(`.swarm/tasks/${id}.md`) ?? '').trim()).toBe('All of them.')
  })

  test.each([
    ['a resident that is not there', { resident: 'oak' }, 'fern, moss, wren'],
    ['a skill that is not there', { skill: 'sorcery' }, 'broken-links'],
    ['a task to depend on that is not there', { depends_on: ['t-none'] }, undefined],
    ['a folder that is not there', { scope: 'library/none' }, undefined],
    ['a parent that is not there', { parent: 't-none' }, undefined],
  ])('refuses %s, and says what there is', (_what, input, expected) => {
    const problems = refused(given(skill).when(ada, { action: 'task.add', input: { title: 'X', ...input } }))
    expect(problems).toMatchObject([
      { rule: 'reference/missing', ...(expected ? { expected: `one of ${expected}` } : {}) },
    ])
  })

  test('is not for residents: nobody gives themselves work', () => {
    expect(refused(given().when(fern, { action: 'task.add', input: { title: 'More' } }))).toMatchObject([
      { rule: 'act/principal', got: 'resident fern' },
    ])
  })

  test('can be followed in the same commit by one that depends on it only through the draft', () => {
    const add = { action: 'task.add', input: { title: 'X' } }
    const { made } = decided(given().when(ada, add, add))
    expect(made[0]?.['task']).not.toBe(made[1]?.['task'])
  })
})

describe('task.edit', () => {
  test('changes what it is told and keeps every other byte', () => {
    const path = '.swarm/tasks/t-one.md'
    const text = '---\nid: t-one # keep\ntitle: "Old"\nstatus: queued\nmood: fine\n---\n\nOld prompt.\n'
    const { draft } = decided(
      given({ [path]: text }).when(ada, {
        action: 'task.edit',
        input: { id: 't-one', title: 'New', prompt: 'New prompt.' },
      }),
    )
    const edited = draft.text(path) ?? ''
    expect(data(draft, 't-one')?.title).toBe('New')
    expect(edited.replace(/title: .*/, 'title: "Old"').replace('New prompt.', 'Old prompt.')).toBe(text)
  })

  test('refuses a settled task, and a resident or a skill that is not there', () => {
    const files = { ...task('t-done', { status: 'approved' }), ...task('t-one') }
    expect(
      refused(given(files).when(ada, { action: 'task.edit', input: { id: 't-done', title: 'New' } })),
    ).toMatchObject([{ rule: 'task/settled', example: 'vivarium task requeue t-done' }])
    expect(
      refused(given(files).when(ada, { action: 'task.edit', input: { id: 't-none', title: 'New' } })),
    ).toMatchObject([{ rule: 'reference/missing' }])
    expect(
      refused(given(files).when(ada, { action: 'task.edit', input: { id: 't-one', resident: 'oak' } })),
    ).toMatchObject([{ rule: 'reference/missing' }])
  })
})

describe('task.cancel', () => {
  test('files the task with the reason', () => {
    const { draft } = decided(
      given(task('t-one')).when(ada, { action: 'task.cancel', input: { id: 't-one', reason: 'done by hand' } }),
    )
    expect(draft.find<TaskData>('task', 't-one')).toMatchObject({
      path: '.swarm/tasks/settled/2026-11/t-one.md',
      data: { status: 'cancelled', reason: 'done by hand' },
    })
    expect(draft.has('.swarm/tasks/t-one.md')).toBe(false)
  })

  test('refuses what has ended, in the words of the table', () => {
    const [problem] = refused(
      given(task('t-one', { status: 'approved' })).when(ada, { action: 'task.cancel', input: { id: 't-one' } }),
    )
    expect(problem).toMatchObject({
      rule: 'task/move',
      message: 'task t-one: cancelled is not possible while approved; possible: requeued (to requeue)',
    })
  })
})

describe('task.requeue', () => {
  test('brings a task back with a clean slate and the finding for the next brief', () => {
    const failed = task('t-one', {
      status: 'failed',
      attempts: 3,
      findings: ['old'],
      reason: 'Rejected 3 times',
      not_before: noon,
    })
    const { draft } = decided(
      given(failed).when(ada, { action: 'task.requeue', input: { id: 't-one', finding: 'look at the index too' } }),
    )
    expect(data(draft, 't-one')).toMatchObject({ status: 'requeue', attempts: 0, findings: ['look at the index too'] })
    expect(data(draft, 't-one')).not.toHaveProperty('reason')
    expect(data(draft, 't-one')).not.toHaveProperty('not_before')
  })

  test('refuses a task that is in the queue already', () => {
    expect(refused(given(task('t-one')).when(ada, { action: 'task.requeue', input: { id: 't-one' } }))).toMatchObject([
      { rule: 'task/move' },
    ])
  })
})

describe('task.decompose', () => {
  const whole = task('t-whole', {
    skill: 'broken-links',
    resident: 'fern',
    priority: 4,
    constraints: ['small'],
    non_goals: [`${library}/old.md`],
  })
  const split = (subtasks: object[]) =>
    given(whole).when(engine, { action: 'task.decompose', input: { id: 't-whole', subtasks } })

  test('makes a task of every part, which inherits what holds for the whole', () => {
    const { draft } = decided(
      split([
        { title: 'One' },
        { title: 'Two', skill: 'broken-anchors', after: [0] },
        { title: 'Three', after: [0, 1] },
      ]),
    )
    const parts = draft.of<TaskData>('task').filter(({ data: { parent } }) => parent === 't-whole')
    const [one, two, three] = parts.map((part) => part.data)
    expect(parts.map(({ data: { title } }) => title)).toEqual(['One', 'Two', 'Three'])
    expect(one).toMatchObject({
      status: 'queued',
      skill: 'broken-links',
      resident: 'fern',
      priority: 4,
      constraints: ['small'],
      non_goals: [`${library}/old.md`],
    })
    expect(one).not.toHaveProperty('depends_on')
    expect(two).toMatchObject({ skill: 'broken-anchors', depends_on: [one?.id] })
    expect(three?.depends_on).toEqual([one?.id, two?.id])
    expect(data(draft, 't-whole')).toMatchObject({ status: 'waiting', parts: parts.map(({ id }) => id) })
  })

  test.each([
    ['itself', [0]],
    ['a later part', [1]],
    ['a part that is not there', [7]],
  ])('refuses a part that comes after %s', (_what, after) => {
    expect(refused(split([{ title: 'One', after }, { title: 'Two' }]))).toMatchObject([{ rule: 'task/after' }])
  })

  test('is for the engine alone', () => {
    expect(
      refused(
        given(whole).when(ada, { action: 'task.decompose', input: { id: 't-whole', subtasks: [{ title: 'A' }] } }),
      ),
    ).toMatchObject([{ rule: 'act/principal' }])
  })
})

describe('task.approve and task.fail', () => {
  const waiting = task('t-one', { status: 'awaiting_human', reason: 'No skill fits.' })

  test.each([
    ['task.approve', 'approved'],
    ['task.fail', 'failed'],
  ])('%s ends a task that waits for a human, and files it', (action, status) => {
    const { draft } = decided(given(waiting).when(ada, { action, input: { id: 't-one', reason: 'I looked.' } }))
    expect(draft.find('task', 't-one')).toMatchObject({
      path: expect.stringContaining('settled/'),
      data: { status, reason: 'I looked.' },
    })
  })

  test('are not for a task that is still queued, nor for a resident', () => {
    expect(refused(given(task('t-one')).when(ada, { action: 'task.approve', input: { id: 't-one' } }))).toMatchObject([
      { rule: 'task/move' },
    ])
    expect(refused(given(waiting).when(fern, { action: 'task.approve', input: { id: 't-one' } }))).toMatchObject([
      { rule: 'act/principal' },
    ])
  })
})

describe('task.settle and ledger.pay', () => {
  test('are for the engine alone', () => {
    for (const by of [ada, fern]) {
      expect(
        refused(given(task('t-one')).when(by, { action: 'task.settle', input: { id: 't-one', events: ['taken'] } })),
      ).toMatchObject([{ rule: 'act/principal' }])
      expect(
        refused(
          given(task('t-one')).when(by, {
            action: 'ledger.pay',
            input: { reason: 'approved_task', subject: 't-one', resident: 'fern', tokens: 0, score: 1 },
          }),
        ),
      ).toMatchObject([{ rule: 'act/principal' }])
    }
  })

  test('refuse an event that the task cannot have', () => {
    expect(
      refused(
        given(task('t-one')).when(engine, { action: 'task.settle', input: { id: 't-one', events: ['approved'] } }),
      ),
    ).toMatchObject([{ rule: 'task/move' }])
  })

  test('pay once in the same commit too', () => {
    const pay = {
      action: 'ledger.pay',
      input: { reason: 'approved_task', subject: 't-one', resident: 'fern', tokens: 0, score: 1 },
    }
    const { draft } = decided(given(task('t-one')).when(engine, pay, pay))
    expect(draft.of('posting')).toHaveLength(1)
  })

  test('refuse to pay for what no rule pays for, or what is not there', () => {
    const pay = (input: object) => ({ action: 'ledger.pay', input: { resident: 'fern', subject: 't-one', ...input } })
    const world = given(task('t-one'))
    expect(refused(world.when(engine, pay({ reason: 'a_gift' })))).toMatchObject([
      { rule: 'economy/reason', got: 'a_gift', expected: expect.stringContaining('approved_task') },
    ])
    expect(refused(world.when(engine, pay({ reason: 'applied_proposal' })))).toMatchObject([
      { rule: 'reference/missing', message: 'there is no proposal t-one' },
    ])
  })

  test('refuse to pay while the constants of the economy cannot be read', () => {
    const broken = { '.swarm/physics.yaml': 'caps: {}\n' }
    expect(
      refused(
        given({ ...broken, ...task('t-one') }).when(engine, {
          action: 'ledger.pay',
          input: { reason: 'approved_task', subject: 't-one', resident: 'fern', tokens: 0, score: 1 },
        }),
      ),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'physics/unreadable' })]))
  })
})
