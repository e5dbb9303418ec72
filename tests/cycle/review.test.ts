import { afterEach, describe, expect, test } from 'vitest'
import type { Brief } from '../../engine/ports/mind.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import { verifiers } from '../../engine/cycle/verifiers/index.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import { skills } from '../../engine/skills/index.ts'
import type { ProposalData, RecordData, TaskData } from '../../schemas/types.ts'
import type { Ability, Answer, Mind } from '../../engine/ports/mind.ts'
import { page, scratchWorld, type ScratchOptions, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, failure, mind, proposal, suggestion } from './answers.ts'

let scratch: ScratchWorld
afterEach(async () => {
  expect(await scratch.problems()).toEqual([])
  await scratch.remove()
})

const text = '# A\n\nThe tide comes in twice a day.\n'
const better = '# A\n\nThe tide comes in twice a day, and goes out again.\n'
const good = () => acts(proposal({ 'guide/a.md': better }))

/** A world whose control says this of reviews, with one task about the guide. */
async function reviewed(
  review: string,
  answer: (brief: Brief, call: number) => Answer,
  more: ScratchOptions = {},
): Promise<string> {
  scratch = await scratchWorld({
    pages: { 'index.md': '# Index\n', 'guide/a.md': text },
    minds: [mind(answer)],
    ...more,
  })
  const control = scratch
    .read('.swarm/control.yaml')
    .replace(/^( +)confidence: .*\n +risk: .*$/m, (_, indent: string) =>
      review
        .split('\n')
        .map((line) => indent + line)
        .join('\n'),
    )
  if (review !== usual) await scratch.act('world.adopt', { changes: [{ path: '.swarm/control.yaml', text: control }] })
  return (await scratch.act('task.add', { title: 'Improve the guide', scope: page('guide') }))['task'] ?? ''
}
const usual = 'confidence: 0.5\nrisk: 0.8'
const critic = `${usual}\ncritic: moss`

const cycle = async () => {
  const report = await scratch.cycle()
  if (report.kind !== 'committed') throw new Error(JSON.stringify(report))
  return report
}
const now = () => scratch.world.store.snapshot()
const taskNow = async (id: string) => (await now()).find<TaskData>('task', id)?.data
const lastRecord = async () =>
  (await now()).of<RecordData>('record').findLast(({ data }) => data.kind === 'cycle')?.data

/** The task waits for a human with a reason, and the proposal it is about is there and linked. */
async function expectKept(id: string, reason: string): Promise<void> {
  const task = await taskNow(id)
  expect(task).toMatchObject({ status: 'awaiting_human', reason: expect.stringContaining(reason) })
  expect((await now()).of<ProposalData>('proposal')).toMatchObject([
    { id: task?.proposals?.[0], data: { status: 'ready_for_merge', task: id } },
  ])
  expect(await lastRecord()).toMatchObject({
    outcome: 'awaiting_human',
    verifiers: expect.any(Array),
    confidence: expect.any(Number),
    risk: expect.any(Number),
  })
}

describe('work that nothing was found against', () => {
  test('is approved, and the record says who looked, how sure they were and what could be wrong', async () => {
    await reviewed(usual, good)
    expect((await cycle()).status).toBe('approved')
    const record = await lastRecord()
    expect(record).toMatchObject({ score: 1, confidence: expect.any(Number), risk: expect.any(Number) })
    expect(record?.verifiers?.map(({ name }) => name)).toEqual(verifiers.map(({ name }) => name))
  })

  test.each([
    ['the verifiers are less sure than wanted', 'confidence: 1\nrisk: 0.8', 'below 1 (goal-covered)'],
    ['it is riskier than wanted', 'confidence: 0.5\nrisk: 0.01', 'above 0.01 ('],
    [
      'a verifier is wanted that the engine has not',
      `${usual}\nverifiers: [links-resolve, spelling]`,
      'the verifier spelling is wanted',
    ],
  ])('waits for a human with its proposal when %s', async (_what, review, reason) => {
    const id = await reviewed(review, good)
    expect((await cycle()).status).toBe('awaiting_human')
    await expectKept(id, reason)
    await scratch.act('task.approve', { id })
    expect((await taskNow(id))?.status).toBe('approved')
  })

  test('waits for a human with its proposal when a verifier breaks down', async () => {
    const broken = skills.map((skill) =>
      skill.name === 'broken-links'
        ? {
            ...skill,
            judge: () => {
              throw new Error('out of ink')
            },
          }
        : skill,
    )
    const id = await reviewed(usual, good, { skills: broken })
    expect((await cycle()).status).toBe('awaiting_human')
    await expectKept(id, 'the verifier links-resolve broke down: out of ink')
    // Put back by a human, it is done again, and what waited is superseded.
    await scratch.act('task.requeue', { id, finding: 'Again, please.' })
    expect((await now()).of<ProposalData>('proposal').map(({ data }) => data.status)).toEqual(['superseded'])
  })
})

describe('a critic', () => {
  const answering = (said: Answer) => (brief: Brief) => (brief.purpose === 'critique' ? said : good())
  const review = (verdict: string, findings?: readonly string[]) =>
    acts({ action: 'task.review', input: { verdict, ...(findings ? { findings } : {}) } })

  test('that approves changes nothing, and its word is on record', async () => {
    const seen: Brief[] = []
    await reviewed(critic, (brief) => (brief.purpose === 'critique' ? (seen.push(brief), review('approve')) : good()))
    expect((await cycle()).status).toBe('approved')
    expect(seen).toMatchObject([{ purpose: 'critique', resident: { id: 'moss' }, actions: [{ name: 'task.review' }] }])
    expect(seen[0]?.text).toContain('and goes out again')
    const record = await lastRecord()
    expect(record?.acts).toContainEqual({
      action: 'task.review',
      by: 'resident:moss',
      input: { task: expect.any(String), verdict: 'approve' },
    })
    expect(record?.verifiers?.at(-1)).toEqual({ name: 'critic', findings: [] })
  })

  test('that returns the work sends it back with findings that the next brief has', async () => {
    const briefs: Brief[] = []
    const id = await reviewed(critic, (brief) => {
      if (brief.purpose === 'critique')
        return briefs.length === 1 ? review('return', ['Say when the tide turns.']) : review('approve')
      briefs.push(brief)
      return good()
    })
    expect((await cycle()).status).toBe('requeue')
    expect(await taskNow(id)).toMatchObject({ attempts: 1, findings: ['critic: Say when the tide turns.'] })
    expect((await now()).of('proposal')).toEqual([])
    expect(await lastRecord()).toMatchObject({ outcome: 'requeue', answer: { acts: [{ action: 'proposal.open' }] } })
    expect((await cycle()).status).toBe('approved')
    expect(briefs[1]?.findings).toEqual(['critic: Say when the tide turns.'])
  })

  test('that asks for a human gets one', async () => {
    const id = await reviewed(critic, answering(review('ask', ['I do not know the sea.'])))
    expect((await cycle()).status).toBe('awaiting_human')
    await expectKept(id, 'I do not know the sea.')
  })

  test.each<[string, Answer | (() => Answer), string]>([
    ['cannot be reached', failure('no answer', true), 'could not be heard: no answer'],
    ['gives up', failure('I cannot read', false), 'could not be heard'],
    [
      'breaks down',
      () => {
        throw new Error('out of memory')
      },
      'out of memory',
    ],
    ['says nothing', acts(), 'something else than one task.review'],
    ['does something else', acts(suggestion()), 'something else than one task.review'],
    [
      'approves and does something else',
      acts({ action: 'task.review', input: { verdict: 'approve' } }, suggestion()),
      'something else',
    ],
    [
      'approves another task',
      acts({ action: 'task.review', input: { task: 't-other', verdict: 'approve' } }),
      'something else',
    ],
    ['makes up a verdict', review('approved'), 'something else'],
    ['returns without a word', review('return'), 'something else'],
  ])('that %s is no approval: a human is asked', async (_what, answer, reason) => {
    const id = await reviewed(critic, (brief) =>
      brief.purpose !== 'critique' ? good() : typeof answer === 'function' ? answer() : answer,
    )
    expect((await cycle()).status).toBe('awaiting_human')
    await expectKept(id, reason)
  })

  test.each([
    ['is nobody', 'nemo', 'there is no resident nemo'],
    ['did the work itself', 'fern', 'did the work itself'],
  ])('that %s is no approval either', async (_what, name, reason) => {
    const id = await reviewed(`${usual}\ncritic: ${name}`, answering(review('approve')))
    await scratch.act('task.edit', { id, resident: 'fern' })
    expect((await cycle()).status).toBe('awaiting_human')
    await expectKept(id, reason)
  })

  test('is not asked about work that something was found against, and cannot raise it', async () => {
    let asked = 0
    await reviewed(critic, (brief) =>
      brief.purpose === 'critique'
        ? (asked++, review('approve'))
        : acts(proposal({ 'guide/a.md': `${better}\nTODO\n` })),
    )
    expect((await cycle()).status).toBe('requeue')
    expect(asked).toBe(0)
  })

  test('is another than the one that works: a review among the acts of the work is a finding', async () => {
    const id = await reviewed(usual, () =>
      acts(proposal({ 'guide/a.md': better }), { action: 'task.review', input: { verdict: 'approve' } }),
    )
    expect((await cycle()).status).toBe('requeue')
    expect((await taskNow(id))?.findings?.join()).toMatch(/own work|another resident/)
  })
})

describe('a task whose first two results are bad and whose third is good', () => {
  test('takes three attempts, and each result answers what was found in the one before', async () => {
    const answers: [RegExp | undefined, string][] = [
      [undefined, '# A\n\nTODO\n'],
      [/is a placeholder/, `${better}\nSee [the moon](moon.md).\n`],
      [/broken link/, better],
    ]
    const id = await reviewed(usual, ({ findings }, call) => {
      const [expected, next] = answers[call] ?? [undefined, '']
      // It only does better for having been told what was wrong.
      return acts(
        proposal({ 'guide/a.md': expected === undefined || expected.test(findings.join()) ? next : '# A\n\nTODO\n' }),
      )
    })
    const statuses: CycleReport[] = []
    for (let round = 0; round < 3; round++) statuses.push(await cycle())
    expect(statuses).toMatchObject([{ status: 'requeue' }, { status: 'requeue' }, { status: 'approved' }])
    expect(await taskNow(id)).toMatchObject({ status: 'approved', attempts: 3 })
    expect((await taskNow(id))?.findings).toBeUndefined()
  })
})

describe('what is counted', () => {
  test('is apart: rejected attempts, minds that were not there, and refusals of the policy', async () => {
    const id = await reviewed(
      usual,
      (_, call) =>
        [
          acts(proposal({ 'guide/a.md': '# A\n\nTODO\n' })),
          failure('busy', true),
          failure('busy', true),
          acts({
            action: 'proposal.open',
            input: { title: 'Mine', text: 'Now.', changes: [{ path: '.swarm/policy.yaml', text: null }] },
          }),
        ][call] ?? good(),
    )
    const seen = []
    for (let round = 0; round < 4; round++) {
      await cycle()
      const { status, attempts, postponements, refusals } = (await taskNow(id)) ?? {}
      seen.push([status, attempts, postponements, refusals])
      scratch.clock.pass(31 * 60_000)
    }
    expect(seen).toEqual([
      ['requeue', 1, undefined, undefined],
      ['postponed', 1, 1, undefined],
      ['postponed', 1, 2, undefined],
      ['safety_blocked', 1, 2, 1],
    ])
  })

  test('and a mind that was not there leaves what was found before for the next', async () => {
    const briefs: Brief[] = []
    await reviewed(usual, (brief, call) => {
      briefs.push(brief)
      return call === 0
        ? acts(proposal({ 'guide/a.md': '# A\n\nTODO\n' }))
        : call === 1
          ? failure('busy', true)
          : good()
    })
    for (const status of ['requeue', 'postponed', 'approved']) {
      expect((await cycle()).status).toBe(status)
      scratch.clock.pass(31 * 60_000)
    }
    expect(briefs[2]?.findings).toEqual([expect.stringContaining('is a placeholder')])
  })
})

describe('a mind that lies about its work', () => {
  test('is caught, and told what its acts really do', async () => {
    const id = await reviewed(
      usual,
      () => ({ ...good(), note: 'I rewrote guide/a.md and guide/b.md, and all tests pass.' }) as Answer,
    )
    expect((await cycle()).status).toBe('requeue')
    expect((await taskNow(id))?.findings).toEqual([
      expect.stringMatching(/^claims-match: .*guide\/b\.md is not among the changes/),
    ])
    // What only a sentence says is a doubt: it is on record, and sends nothing back.
    expect((await lastRecord())?.verifiers).toContainEqual(
      expect.objectContaining({ name: 'claims-match', because: [expect.stringContaining('no check was run')] }),
    )
  })

  test('is believed where the engine saw it use what it says it used', async () => {
    const check: Ability = {
      name: 'run_check',
      description: 'Run a check.',
      input: { type: 'object', additionalProperties: false, properties: {} },
      use: async () => ({ kind: 'found', text: 'ok' }),
    }
    const honest: Mind = {
      name: 'gardener',
      async think(_brief, { abilities }) {
        for (const ability of abilities) await ability.use({})
        return { ...good(), note: 'I rewrote guide/a.md, and all tests pass.' } as Answer
      },
    }
    await reviewed(usual, good, { minds: [honest], abilities: [check] })
    expect((await cycle()).status).toBe('approved')
  })
})

describe('the gardener', () => {
  test('walks a library of its own faults with every skill, and nothing is found against any of its work', async () => {
    const same =
      'The same sentence stands here and elsewhere, word for word, ' +
      'and has for many years without anybody noticing it or minding at all. '
    const pages = {
      'README.md':
        '# Docs\n\nStart with the [guide](guide/strat.md) or [read on](guide/REDME.md).\n\n' +
        'TODO\n\n- TODO: write more\n',
      'guide/README.md': '# Guide\n\n- [Start](start.md)\n- [Set up](set-up.md#instal)\n',
      'guide/start.md':
        '# Start\n\n#### Deep\n\nI rewrote guide/old.md and fixed 14 pages. All tests pass.\n\n' +
        '##Next\n\n![](start.png)\n',
      'guide/set-up.md': '# Set up\n\n## Install\n\nRun it.\n\n## Install\n\nTwice.\n',
      'guide/lost.md': `# Lost\n\n${same.repeat(4)}\n`,
      'guide/twin.md': `# Twin\n\n${same.repeat(4)}\n`,
    }
    scratch = await scratchWorld({ pages, firstWalk: true })
    for await (const report of runWorld(scratch.world, { untilIdle: true }))
      expect(['committed', 'idle']).toContain(report.kind)
    const records = (await now())
      .of<RecordData>('record')
      .map(({ data }) => data)
      .filter(({ verifiers }) => verifiers)
    expect(records.length).toBeGreaterThan(10)
    expect(records.map(({ outcome, confidence, findings }) => [outcome, confidence, findings])).toEqual(
      records.map(() => ['approved', 1, undefined]),
    )
    expect((await now()).of('proposal').length).toBeGreaterThan(0)
  })
})
