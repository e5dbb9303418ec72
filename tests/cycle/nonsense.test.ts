import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Mind } from '../../engine/ports/mind.ts'
import type { TaskData } from '../../schemas/types.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { acts, suggestion } from './answers.ts'
import { generated, mistakes, traps, type Nonsense } from './nonsense.ts'

/** What the mind of the world answers next, to a brief for work and to one for a critique. */
let said: { work: () => unknown; critique: () => unknown }
let scratch: ScratchWorld

let count = 0
const sound = () => acts(suggestion(`Thought ${++count}`))
const mind: Mind = {
  name: 'gardener',
  think: async ({ purpose }) => said[purpose]() as Answer,
}

beforeAll(async () => {
  scratch = await scratchWorld({
    minds: [mind],
  })
  const control = scratch
    .read('.swarm/control.yaml')
    .replace(/^( +)risk: .*$/m, '$&\n$1critic: moss')
    .replace(/^( +)attempts: .*$/m, '$1attempts: 1')
  await scratch.act('world.adopt', { changes: [{ path: '.swarm/control.yaml', text: control }] })
})
afterAll(async () => {
  const problems = await scratch.problems()
  await scratch.remove()
  expect(problems).toEqual([])
})

/** What becomes of a task whose mind answers so; it is never taken again. */
async function settled(answers: typeof said): Promise<TaskData | undefined> {
  said = answers
  const { task: id = '' } = await scratch.act('task.add', { title: 'Think about it' })
  expect(await scratch.cycle()).toMatchObject({ kind: 'committed', task: id })
  return (await scratch.world.store.snapshot()).find<TaskData>('task', id)?.data
}

async function expectFailure({ make }: Nonsense): Promise<void> {
  const worked = await settled({ work: make, critique: sound })
  expect(['failed', 'postponed', 'safety_blocked']).toContain(worked?.status)
  expect(worked?.reason).toMatch(/\S/)
  const criticised = await settled({ work: sound, critique: make })
  expect(criticised).toMatchObject({ status: 'awaiting_human', reason: expect.stringMatching(/the critic Moss/) })
}

describe('a mind that answers nonsense has failed, as an author and as a critic', () => {
  test.each(mistakes)('by mistake: $name', expectFailure)
  test.each(traps)('on purpose: $name', expectFailure)
  test.each(generated)('by chance: $name', expectFailure)
})
