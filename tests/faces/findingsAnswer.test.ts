import { afterAll, beforeAll, expect, test } from 'vitest'
import { librarySettingsOf } from '../../engine/collections/settings.ts'
import { findingsAnswer } from '../../engine/faces/cli/commands/findingsAnswer.ts'
import type { Session } from '../../engine/faces/cli/session.ts'
import type { Skill } from '../../engine/skills/skill.ts'
import { identifyFindings } from '../../engine/skills/knownFinding.ts'
import { library } from '../support/given.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

/** Asks one question of the people of the library, for ever. */
const asking: Skill = {
  name: 'asking',
  version: 1,
  read: () => undefined,
  judge: () => [
    {
      rule: 'links/lower-case',
      path: library,
      line: 1,
      message: 'Many links are written in lower case.',
      evidence: '12 links.',
      passage: 'lower-case',
      question: {
        examples: ['a.md:3'],
        answers: [
          { name: 'served', means: 'They work.', setting: { answers: { 'lower-case': 'served' } } },
          { name: 'mistakes', means: 'They are mistakes.' },
        ],
      },
    },
  ],
}

let scratch: ScratchWorld
let session: Session
const [{ id } = { id: '' }] = identifyFindings({ text: () => undefined }, 'asking', asking.judge({} as never))

beforeAll(async () => {
  scratch = await scratchWorld({ skills: [asking] })
  session = { openWorld: async () => scratch.world, as: 'ada', quiet: false } as unknown as Session
})
afterAll(() => scratch.remove())
const now = () => scratch.world.store.snapshot()

test('a word with a setting is written into the settings of the library, and nowhere else', async () => {
  expect(await findingsAnswer.run({ id, word: 'served' }, session)).toMatchObject({ ending: 'done' })
  expect(librarySettingsOf(await now())).toEqual({ root: library, answers: { 'lower-case': 'served' } })
  expect((await now()).of('ruling')).toEqual([])
})

test('a word without one is a ruling', async () => {
  expect(await findingsAnswer.run({ id, word: 'mistakes', reason: 'We mend them.' }, session)).toMatchObject({
    ending: 'done',
  })
  expect((await now()).of('ruling').map(({ data }) => data)).toMatchObject([
    { finding: id, answer: 'mistakes', page: library, passage: 'lower-case' },
  ])
})

test('any other word is explained', async () => {
  await expect(findingsAnswer.run({ id, word: 'tea' }, session)).rejects.toMatchObject({
    message: expect.stringContaining('is not answered with tea'),
  })
})
