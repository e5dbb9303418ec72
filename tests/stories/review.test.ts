import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Brief } from '../../engine/ports/mind.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import { acts, mind, proposal } from '../cycle/answers.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

/** A reviewer is not content at first. What they say reaches the resident; what they apply is what they have seen. */
describe('a human reviews, requests changes, applies', () => {
  let scratch: ScratchWorld
  const briefs: Brief[] = []
  const proposals = async () => (await scratch.world.store.snapshot()).of<ProposalData>('proposal')
  const waiting = async () => (await proposals()).filter(({ data }) => data.status === 'ready_for_merge')

  beforeAll(async () => {
    const writer = mind((brief) => {
      briefs.push(brief)
      const text = brief.findings.length === 0 ? '# Greeting\n\nHELLO!!!\n' : '# Greeting\n\nHello.\n'
      return acts(proposal({ 'greeting.md': text }, 'A greeting'))
    })
    scratch = await scratchWorld({ minds: [writer] })
    await scratch.act('task.add', { title: 'Write a greeting' })
  })
  afterAll(() => scratch.remove())

  test('a resident proposes', async () => {
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', status: 'approved' })
    expect(await waiting()).toHaveLength(1)
  })

  test('the reviewer asks for changes, and the task is back in the queue', async () => {
    const [first] = await waiting()
    await scratch.act('proposal.request_changes', { id: first?.id, comment: 'No need to shout.' })
    const [task] = (await scratch.world.store.snapshot()).of<TaskData>('task')
    expect(task?.data).toMatchObject({ status: 'requeue', findings: ['No need to shout.'] })
    expect(await waiting()).toEqual([])
  })

  test('the resident reads the comment in its next brief and proposes again', async () => {
    expect(await scratch.cycle()).toMatchObject({ status: 'approved' })
    expect(briefs[1]?.findings).toEqual(['No need to shout.'])
    expect(briefs[1]?.text).toContain('- No need to shout.')
  })

  test('the proposal that was sent back is the one that waits, with one more commit on its branch', async () => {
    const [again, ...more] = await proposals()
    expect(more).toEqual([])
    expect(again?.data).toMatchObject({ status: 'ready_for_merge', reviews: [{ verdict: 'request_changes' }] })
    const { branch = '', commits = [] } = again?.data ?? {}
    expect(scratch.git('rev-list', '--reverse', branch, '^HEAD').trim().split('\n')).toEqual(commits)
    expect(commits).toHaveLength(2)
  })

  test('the reviewer approves, then applies: a merge that names them, and touches only what was proposed', async () => {
    const [second] = await waiting()
    await scratch.act('proposal.approve', { id: second?.id, comment: 'Much better.' })
    await scratch.act('proposal.apply', { id: second?.id })
    expect(scratch.read(page('greeting.md'))).toBe('# Greeting\n\nHello.\n')
    const applied = (await proposals()).find(({ id }) => id === second?.id)
    expect(applied?.data).toMatchObject({
      status: 'applied',
      applied_by: 'ada',
      reviews: [{ comment: 'No need to shout.' }, { comment: 'Much better.' }, { verdict: 'approve' }],
    })
    const library = scratch.git('diff', '--name-only', 'HEAD^', 'HEAD', '--', 'library').trim()
    expect(library).toBe(page('greeting.md'))
  })

  test('what has been applied cannot be applied again, and the world says why', async () => {
    const [done] = (await proposals()).filter(({ data }) => data.status === 'applied')
    expect(await scratch.tryAct('proposal.apply', { id: done?.id })).toMatchObject({
      kind: 'refused',
      problems: [{ rule: 'proposal/move', message: expect.stringContaining('applied is not possible while applied') }],
    })
    expect(await scratch.problems()).toEqual([])
  })
})
