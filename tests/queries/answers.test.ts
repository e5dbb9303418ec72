import { describe, expect, test } from 'vitest'
import { modelStatus } from '../../engine/queries/model/modelStatus.ts'
import { policyExplain } from '../../engine/queries/policy/policyExplain.ts'
import { proposalShow } from '../../engine/queries/proposal/proposalShow.ts'
import { residentShow } from '../../engine/queries/resident/residentShow.ts'
import { roomRead } from '../../engine/queries/room/roomRead.ts'
import { taskList } from '../../engine/queries/task/taskList.ts'
import { taskShow } from '../../engine/queries/task/taskShow.ts'
import { worldCheck } from '../../engine/queries/world/worldCheck.ts'
import { worldLog } from '../../engine/queries/world/worldLog.ts'
import { worldStatus } from '../../engine/queries/world/worldStatus.ts'
import { task } from '../support/given.ts'
import { given, sample } from './sample.ts'

/** The data of an answer, or an error that says what came instead. */
function dataOf<Data>(answer: { kind: string; data?: Data }): Data {
  if (answer.data === undefined) throw new Error(JSON.stringify(answer))
  return answer.data
}

const problem = { rule: 'schema/task', message: 'title is missing', path: '.swarm/tasks/t-one.md' }

describe('task.list', () => {
  const view = sample({
    ...task('t-new'),
    ...task('t-gone', { status: 'cancelled' }),
    ...task('t-seen', { status: 'awaiting_human' }),
  })
  const idsFor = (input: Parameters<typeof taskList.read>[1]) =>
    dataOf(taskList.read({ view }, input)).map(({ id }) => id)

  test('lists what is not settled, and everything when it is asked to', () => {
    expect(idsFor({})).toEqual(['t-new', 't-repair-the-guide', 't-seen'])
    expect(idsFor({ all: true })).toContain('t-gone')
  })

  test('takes a status as people say it, and looks among the settled too', () => {
    expect(idsFor({ status: 'awaiting human' })).toEqual(['t-seen'])
    expect(idsFor({ status: 'cancelled' })).toEqual(['t-gone'])
  })
})

describe('a document that is asked for', () => {
  const view = sample({ ...task('t-one'), ...task('t-other') })

  test('is known by a beginning that only it has', () => {
    expect(dataOf(taskShow.read({ view }, { id: 't-on' }))).toMatchObject({ id: 't-one', body: 'Do it.' })
  })

  test('is not guessed: those that begin so are named', () => {
    expect(taskShow.read({ view }, { id: 't-o' })).toEqual({
      kind: 'unanswered',
      problems: [expect.objectContaining({ rule: 'reference/missing', expected: 'one of t-one, t-other' })],
    })
  })

  test('is a problem and no error where there is none, and its own problem where it is broken', () => {
    expect(taskShow.read({ view }, { id: 't-none' })).toMatchObject({
      kind: 'unanswered',
      problems: [{ message: 'there is no task t-none', got: 't-none' }],
    })
    const broken = sample({ '.swarm/tasks/t-broken.md': '---\nstatus: queued\n---\n' })
    expect(taskShow.read({ view: broken }, { id: 't-broken' })).toMatchObject({
      kind: 'unanswered',
      problems: [{ path: '.swarm/tasks/t-broken.md' }],
    })
  })
})

describe('proposal.show', () => {
  const id = 'p-1ky1qa0g000rstvw'
  const { texts: blobs } = proposalShow.asks?.(sample(), { id }) ?? {}
  const [before = '', after = ''] = blobs ?? []
  const filesFor = (texts: ReadonlyMap<string, string | undefined>) =>
    dataOf(proposalShow.read({ view: sample(), texts, branches: new Map() }, { id })).files

  test('asks for the texts before and after, and for none where there is no such proposal', () => {
    expect(blobs).toHaveLength(2)
    expect(proposalShow.asks?.(sample(), { id: 'p-none' })).toEqual({ branches: [], texts: [] })
  })

  test('compares them', () => {
    const texts = new Map([
      [before, 'See [it](old.md).\n'],
      [after, 'See [it](new.md).\n'],
    ])
    expect(filesFor(texts)).toMatchObject([
      { kind: 'changed', added: 1, removed: 1, hunks: [{ lines: ['-See [it](old.md).', '+See [it](new.md).'] }] },
    ])
  })

  test('says so when a text is gone', () => {
    expect(filesFor(new Map([[before, 'old']]))).toMatchObject([{ kind: 'gone', hunks: [] }])
  })
})

test('resident.show tells what a resident holds in each purse', () => {
  const { tokens } = dataOf(residentShow.read({ view: sample() }, { id: 'fern' }))
  expect(tokens).toEqual({ free_time: 8, journal: 4 })
})

test('room.read answers with the last messages, oldest first, and with every room there is', () => {
  const say = (id: string, room: string, created: string) => ({
    [`.swarm/discussions/${room}/${created.slice(0, 10)}/${id}.md`]:
      `---\nid: ${id}\nauthor: ada\nroom: ${room}\n` + `created: ${created}\n---\n\n${id}\n`,
  })
  const view = sample({
    ...say('m-3', 'shed', '2026-11-23T09:00:00.000Z'),
    ...say('m-1', 'shed', '2026-11-21T09:00:00.000Z'),
    ...say('m-2', 'shed', '2026-11-22T09:00:00.000Z'),
  })
  const { rooms, messages } = dataOf(roomRead.read({ view }, { room: 'shed', limit: 2 }))
  expect(rooms).toEqual(['shed', 'town_hall'])
  expect(messages.map(({ body }) => body)).toEqual(['m-2', 'm-3'])
})

describe('world.status', () => {
  test('tells what is ready apart from what waits', () => {
    const view = sample({ ...task('t-later', { not_before: '2031-01-01T00:00:00.000Z' }), ...task('t-now') })
    const { ready, waiting } = dataOf(worldStatus.read(given(view), {}))
    expect(ready.map(({ task: id }) => id)).toContain('t-now')
    expect(waiting).toContainEqual('task t-later (queued): not before 2031-01-01T00:00:00.000Z')
    expect(waiting.filter((line) => line.includes('t-now'))).toEqual([])
  })

  test('tells a stop with who has seen it, and nothing of either while work goes on', () => {
    const leases = ['stopped/one', 'task/t-now'].map((name) => ({ name, holder: 'host-1', until: '', generation: 1 }))
    const stopped = dataOf(worldStatus.read(given(sample(), { stopped: 'stopped by ada: tea', leases }), {}))
    expect(stopped).toMatchObject({ stopped: 'stopped by ada: tea', acknowledged: ['host-1'], working: ['t-now'] })
    const going = dataOf(worldStatus.read(given(sample(), { leases }), {}))
    expect(Object.keys(going)).not.toContain('acknowledged')
  })
})

test('world.log puts the record beside the commit that names it', () => {
  const [entry] = dataOf(worldLog.read(given(), {}))
  expect(entry).toMatchObject({ author: 'Fern', subject: 'Fern: Repair the links', merge: false })
  expect(entry?.record?.id).toBe('r-1ky1qa0g000xyz12')
})

describe('world.check', () => {
  const judged = (problems: readonly (typeof problem)[]) =>
    worldCheck.read(given(sample(), { checked: { kind: 'commits', commits: 2, files: 3, problems } }), {})

  test('is faulty where documents are, and counts the files once', () => {
    const checked = { kind: 'documents', problems: [problem, problem], findings: [], lost: [] } as const
    expect(worldCheck.read(given(sample(), { checked }), {})).toEqual({
      kind: 'faulty',
      data: { problems: 2, files: 1, findings: { repairs: 0, questions: 0, choices: 0, ruled: 0 } },
      problems: [problem, problem],
    })
  })

  test('tells what the policy denies from what cannot be asked about', () => {
    expect(judged([]).kind).toBe('answered')
    expect(judged([{ ...problem, rule: 'policy/own-space' }]).kind).toBe('denied')
    expect(judged([{ ...problem, rule: 'reference/missing' }]).kind).toBe('unanswered')
  })

  test('asks about the whole world where the world itself is named', () => {
    expect(worldCheck.asks?.(sample(), { paths: ['library', ''] })).toEqual({ checked: { inside: [] } })
    expect(worldCheck.asks?.(sample(), { base: 'main' })).toEqual({ checked: { since: 'main' } })
  })
})

describe('model.status', () => {
  test('is faulty while a key is missing that the policy names', () => {
    const looked = 'NEAR_KEY is not set'
    const keys = new Map([['near', { kind: 'none', needed: true, looked }]] as const)
    expect(modelStatus.read(given(sample(), { keys }), {})).toMatchObject({
      kind: 'faulty',
      data: [
        { name: 'near', use: 'default', key: 'none', problem: 'NEAR_KEY is not set; vivarium model set-key near' },
      ],
    })
    expect(modelStatus.read(given(), {})).toMatchObject({ kind: 'answered', data: [{ key: 'none' }] })
  })

  test('says what is wrong with a policy that was just saved instead of answering from the old one', () => {
    const saved = { view: sample(), problems: [problem, { ...problem, message: 'another' }] }
    expect(modelStatus.read(given(sample(), { saved }), {})).toEqual({ kind: 'unanswered', problems: [problem] })
  })
})

describe('policy.explain', () => {
  const ask = (subject: string, facts = given()) => policyExplain.read(facts, { subject })

  test('knows an action, a resident, a person, a model and a path, each as what it is', () => {
    const subjects = ['proposal.apply', 'fern', 'ada', 'near', 'library/community_library/swarm_docs/new.md']
    const abouts = subjects.map((subject) => dataOf(ask(subject)).about)
    expect(abouts).toEqual(['action', 'resident', 'person', 'model', 'path'])
  })

  test('names of the actions those that the person’s seat is for', () => {
    const rita = { '.swarm/people/rita.md': '---\nid: rita\nname: Rita\nrole: reader\n---\n' }
    const actionsOf = (id: string) => {
      const said = dataOf(ask(id, given(sample(rita))))
      return said.about === 'person' ? said.actions : []
    }
    expect(actionsOf('rita')).toEqual(['task.add', 'room.post', 'proposal.open', 'control.stop', 'world.adopt'])
    expect(actionsOf('ada')).toEqual(expect.arrayContaining([...actionsOf('rita'), 'task.approve', 'control.resume']))
    expect(actionsOf('ada')).not.toContain('task.settle')
  })

  test('says nothing of a model while what is spent, or may be, cannot be read', () => {
    expect(ask('near', given(sample(), { openCalls: undefined }))).toMatchObject({
      kind: 'unanswered',
      problems: [{ rule: 'spend/unreadable' }],
    })
    expect(ask('near', given(sample({ '.swarm/control.yaml': 'stop: [' })))).toMatchObject({
      kind: 'unanswered',
      problems: [{ rule: 'control/unreadable' }],
    })
    expect(ask('fern', given(sample(), { openCalls: undefined })).kind).toBe('answered')
  })
})
