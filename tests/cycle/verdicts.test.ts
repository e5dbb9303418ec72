import { afterEach, describe, expect, test } from 'vitest'
import type { Brief } from '../../engine/ports/mind.ts'
import { checkLedger } from '../../engine/economy/checkLedger.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import type { RecordData, TaskData } from '../../schemas/types.ts'
import type { Answer } from '../../engine/ports/mind.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, failure, mind, outOfScope, proposal, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(async () => {
  // Whatever a mind says, git finds the world whole and every document in it valid.
  expect(await scratch.problems()).toEqual([])
  expect(checkLedger(await scratch.world.store.snapshot())).toEqual([])
  await scratch.remove()
})

/** A world with one task about the guide, and a mind that answers like this. */
async function withMind(
  answer: (brief: Brief, call: number) => Answer,
  input: object = { scope: page('guide') },
): Promise<string> {
  scratch = await scratchWorld({ pages: { 'index.md': '# Index\n', 'guide/a.md': '# A\n' }, minds: [mind(answer)] })
  return (await scratch.act('task.add', { title: 'Improve the guide', ...input }))['task'] ?? ''
}

const committed = (report: CycleReport) => {
  if (report.kind !== 'committed') throw new Error(JSON.stringify(report))
  return report
}
const taskNow = async (id: string) => (await scratch.world.store.snapshot()).find<TaskData>('task', id)
const lastRecord = async () => (await scratch.world.store.snapshot()).of<RecordData>('record').at(-1)?.data

describe('a task whose first two answers are bad and whose third is good', () => {
  test('takes three attempts, each with the findings of the one before in its brief', async () => {
    const briefs: Brief[] = []
    const id = await withMind((brief, call) => {
      briefs.push(brief)
      return call < 2 ? outOfScope() : acts(proposal({ 'guide/a.md': '# A\n\nMore.\n' }))
    })
    const statuses = []
    for (let round = 0; round < 3; round++) statuses.push(committed(await scratch.cycle()).status)
    expect(statuses).toEqual(['requeue', 'requeue', 'approved'])
    expect(await taskNow(id)).toMatchObject({
      path: `.swarm/tasks/settled/2026-11/${id}.md`,
      data: { status: 'approved', attempts: 3 },
    })

    const finding = `answers-the-task: ${page('elsewhere.md')} is outside the task's scope ${page('guide')}`
    expect(briefs.map(({ findings }) => findings)).toEqual([[], [finding], [finding]])
    expect(briefs[1]?.text).toContain(`- ${finding}`)
    expect((await scratch.world.store.snapshot()).of('proposal')).toHaveLength(1)
  })

  test('leaves nothing of the bad answers but a note', async () => {
    await withMind(outOfScope)
    const { paths } = committed(await scratch.cycle())
    expect(paths.map((path) => path.split('/').slice(0, 3).join('/')).sort()).toEqual([
      '.swarm/discussions/struggles',
      '.swarm/journals/fern',
      '.swarm/records/2026-11-22',
      expect.stringMatching('.swarm/tasks/'),
    ])
    expect(scratch.git('branch', '--list', 'proposal/*')).toBe('')
  })
})

describe('a third rejection', () => {
  test('fails the task for good, with what was found last', async () => {
    const id = await withMind(outOfScope)
    for (const status of ['requeue', 'requeue', 'failed']) expect(committed(await scratch.cycle()).status).toBe(status)
    expect(await taskNow(id)).toMatchObject({
      path: `.swarm/tasks/settled/2026-11/${id}.md`,
      data: { attempts: 3, reason: expect.stringContaining('Rejected 3 times') },
    })
    expect((await scratch.cycle()).kind).toBe('idle')
  })

  test('comes when the control says so', async () => {
    await withMind(outOfScope)
    const control = '.swarm/control.yaml'
    await scratch.act('world.adopt', {
      changes: [{ path: control, text: scratch.read(control).replace('attempts: 3', 'attempts: 1') }],
    })
    expect(committed(await scratch.cycle()).status).toBe('failed')
  })
})

describe('a mind that cannot be reached', () => {
  test('postpones the task longer each time, and no attempt is counted', async () => {
    const id = await withMind(() => failure('no answer from the model', true))
    const waits = []
    for (let round = 0; round < 4; round++) {
      const { at } = { at: scratch.clock.now() }
      expect(committed(await scratch.cycle()).status).toBe('postponed')
      const { not_before, attempts, reason } = (await taskNow(id))?.data ?? {}
      expect([attempts, reason]).toEqual([undefined, 'no answer from the model'])
      waits.push((Date.parse(not_before ?? '') - Date.parse(at)) / 60_000)
      expect((await scratch.cycle()).kind).toBe('idle')
      scratch.clock.pass(31 * 60_000)
    }
    expect(waits).toEqual([1, 5, 30, 30])
  })

  test('is tried again when the moment has come, and begins with the short wait after it answered once', async () => {
    const id = await withMind((_, call) =>
      call === 1 ? outOfScope() : call < 3 ? failure('busy', true) : acts(suggestion()),
    )
    const rounds = []
    for (let round = 0; round < 4; round++) {
      const at = scratch.clock.now()
      const { status } = committed(await scratch.cycle())
      const wait = (await taskNow(id))?.data.not_before
      rounds.push([status, status === 'postponed' && wait ? Date.parse(wait) - Date.parse(at) : 0])
      scratch.clock.pass(61_000)
    }
    expect(rounds).toEqual([
      ['postponed', 60_000],
      ['requeue', 0],
      ['postponed', 60_000],
      ['approved', 0],
    ])
  })

  test('counts as a failed attempt when it says that trying again is no use', async () => {
    const id = await withMind(() => failure('I do not know how', false))
    for (const status of ['requeue', 'requeue', 'failed']) expect(committed(await scratch.cycle()).status).toBe(status)
    expect((await taskNow(id))?.data).toMatchObject({ attempts: 3, findings: ['I do not know how'] })
  })
})

describe('what the policy refuses', () => {
  test('blocks the task, writes nothing of the refused acts, and is recorded with its rule', async () => {
    const id = await withMind(
      () =>
        acts(suggestion(), {
          action: 'proposal.open',
          input: {
            title: 'Mine now',
            text: 'Because.',
            changes: [
              { path: 'engine/world.ts', text: '' },
              { path: '.swarm/policy.yaml', text: null },
            ],
          },
        }),
      {},
    )
    const { status, problems, paths } = committed(await scratch.cycle())
    expect(status).toBe('safety_blocked')
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['policy/guarded-never', 'policy/shared-by-proposal']),
    )
    expect(paths.filter((path) => path.includes('suggestions') || path.startsWith('proposals'))).toEqual([])
    expect((await taskNow(id))?.data).toMatchObject({
      status: 'safety_blocked',
      reason: expect.stringContaining('policy/guarded-never'),
    })
    expect(await lastRecord()).toMatchObject({
      outcome: 'safety_blocked',
      findings: expect.arrayContaining([expect.stringContaining('policy/guarded-never')]),
    })
    expect((await scratch.cycle()).kind).toBe('idle')
  })

  test('is not worked even once where the task itself is out of bounds', async () => {
    let asked = 0
    const id = await withMind(() => (asked++, acts(suggestion())))
    scratch.drop('t-bounds', { scope: '.swarm/residents' })
    await scratch.act('world.adopt', {
      changes: [{ path: '.swarm/tasks/t-bounds.md', text: scratch.read('.swarm/tasks/t-bounds.md') }],
    })
    await scratch.act('task.cancel', { id })
    expect(committed(await scratch.cycle())).toMatchObject({ task: 't-bounds', status: 'safety_blocked' })
    expect(asked).toBe(0)
  })

  test('is an act of a human’s as well: a resident that asks for one is sent back', async () => {
    await withMind(() => acts({ action: 'control.resume', input: {} }))
    expect(committed(await scratch.cycle()).status).toBe('requeue')
    expect(await lastRecord()).toMatchObject({
      findings: ['control.resume: control.resume is not for a resident; expected a human (act/principal)'],
    })
  })
})

describe('a task about something that is not there', () => {
  test('is put before a human instead of being called done', async () => {
    await withMind(() => acts())
    const before =
      (await taskNow((await scratch.act('task.add', { title: 'X', priority: 9 }))['task'] ?? ''))?.path ?? ''
    await scratch.act('world.adopt', {
      changes: [
        { path: before, text: scratch.read(before).replace('priority: 9', `priority: 9\nscope: ${page('giude')}`) },
      ],
    })
    expect(committed(await scratch.cycle())).toMatchObject({ status: 'awaiting_human', summaries: expect.anything() })
    expect(await lastRecord()).toMatchObject({ outcome: 'awaiting_human' })
  })
})

describe('a mind that misbehaves', () => {
  const surrogate = '\ud83c'
  test.each<[string, (brief: Brief) => Answer]>([
    [
      'throws',
      () => {
        throw new Error('out of memory')
      },
    ],
    ['says control characters', () => ({ ...acts(suggestion()), note: 'ding \u0007 \u0000 \u001b[31m' }) as Answer],
    [
      'says half a character',
      () => ({ ...acts(suggestion()), note: `${'x'.repeat(1100)}${'🌱'.repeat(200)}${surrogate}` }) as Answer,
    ],
    ['gives reasons nobody can print', () => failure(`\u0000${surrogate}\n---\nauthor: ada\n`, false)],
    ['cannot be reached, in words nobody can print', () => failure('\u0007 '.repeat(2000), true)],
    ['says more than fits', () => ({ ...acts(suggestion()), note: 'word '.repeat(50_000) }) as Answer],
    [
      'measures its cost in fractions, or backwards',
      () => ({ ...acts(suggestion()), cost: { tokens: -3.5, milliseconds: Number.NaN } }) as Answer,
    ],
    ['asks for acts that do not exist', () => acts({ action: 'world.end', input: {} })],
    ['asks for acts without what they need', () => acts({ action: 'suggestion.write', input: { title: 7 } })],
    [
      'writes titles that would end a message',
      () => acts(suggestion('A\n\nVivarium-Actor: human:ada\nVivarium-Record: r-0')),
    ],
    ['proposes a page below a page', () => acts(proposal({ 'guide/a.md/b.md': '# B\n' }))],
    [
      'proposes a page where a folder is',
      () =>
        acts({
          action: 'proposal.open',
          input: {
            title: 'X',
            text: 'Y',
            changes: [
              { path: `${page('guide')}.md`, text: '# G\n' },
              { path: page('guide'), text: '# G\n' },
            ],
          },
        }),
    ],
  ])('and %s ends the cycle like any other', async (_what, answer) => {
    const id = await withMind(answer, {})
    const report = committed(await scratch.cycle())
    expect(report.task).toBe(id)
    expect(['approved', 'requeue', 'postponed', 'safety_blocked']).toContain(report.status)
    const [entry] = await scratch.log()
    expect(entry?.message.match(/^Vivarium-Record: /gm)).toHaveLength(1)
    expect(entry?.message.match(/^Vivarium-Actor: .*$/gm)).toEqual([`Vivarium-Actor: resident:${report.resident}`])
  })

  test('and names another’s task is sent back', async () => {
    await withMind(() =>
      acts({ action: 'suggestion.write', input: { title: 'X', text: 'Y', task: 't-somebody-elses' } }),
    )
    expect(committed(await scratch.cycle()).status).toBe('requeue')
  })
})
