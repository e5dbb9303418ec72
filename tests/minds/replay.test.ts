import { narrowWorld } from '../../engine/cycle/narrowWorld.ts'
import { afterEach, expect, test } from 'vitest'
import type { Brief } from '../../engine/ports/mind.ts'
import type { ActRequest } from '../../engine/actions/action.ts'
import { replay } from '../../engine/minds/replay/replay.ts'
import type { Answer } from '../../engine/ports/mind.ts'
import { page, type ScratchWorld } from '../support/scratchWorld.ts'
import { briefOf, recordCycle, worldWithModels } from './scratchMind.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

const long = 'A sentence that is said again and again. '.repeat(60).trim()
const first: readonly ActRequest[] = [{ action: 'suggestion.write', input: { title: 'One', text: long } }]
const second: readonly ActRequest[] = [
  {
    action: 'proposal.open',
    input: {
      title: 'A longer index',
      text: `Why: ${long}`,
      changes: [{ path: page('index.md'), text: `# Index\n\n${long}\n` }],
    },
  },
  { action: 'room.post', input: { room: 'town_hall', text: 'I proposed something.' } },
]

async function open(): Promise<Brief> {
  scratch = await worldWithModels([])
  await scratch.act('task.add', { title: 'Look after the index', prompt: 'Look.' })
  return briefOf(scratch)
}

async function think(brief: Brief): Promise<Answer> {
  const view = await scratch.world.store.snapshot()
  const meter = { reserve: () => Promise.reject(new Error('replaying costs nothing')) }
  return replay.think(
    { ...brief, view },
    {
      world: narrowWorld(scratch.world),
      signal: new AbortController().signal,
      meter,
      abilities: [],
      objections: async () => [],
    },
  )
}

test('gives back what was answered to the same brief, long texts whole, and nothing that settling added', async () => {
  const brief = await open()
  await recordCycle(scratch, brief, first)
  await recordCycle(scratch, { ...brief, hash: 'another' }, second)
  expect(scratch.git('show', 'HEAD')).toContain('characters:')
  expect(trimmed(await think(brief))).toMatchObject({ kind: 'acts', acts: trimmed(first), cost: { tokens: 0 } })
  expect(trimmed(await think({ ...brief, hash: 'another' }))).toMatchObject({ kind: 'acts', acts: trimmed(second) })
})

test('gives back the same attempt of the same task when no brief is the same', async () => {
  const brief = await open()
  await recordCycle(scratch, brief, first)
  scratch.clock.pass(60_000)
  await recordCycle(scratch, { ...brief, hash: 'another' }, second)
  const attempt = (attempts: number): Brief => ({
    ...brief,
    hash: 'unknown',
    task: { ...brief.task, data: { ...brief.task.data, attempts } },
  })
  expect(await think(attempt(0))).toMatchObject({ kind: 'acts', acts: [{ action: 'suggestion.write' }] })
  expect(await think(attempt(1))).toMatchObject({
    kind: 'acts',
    acts: [{ action: 'proposal.open' }, { action: 'room.post' }],
  })
  expect(await think(attempt(2))).toMatchObject({ kind: 'failed', retryable: false })
})

test('says so where the records hold nothing', async () => {
  expect(await think(await open())).toMatchObject({
    kind: 'failed',
    retryable: false,
    reason: expect.stringContaining('attempt 1') as unknown,
  })
})

/** Documents end with one line feed, and the record says where the end of the document is. */
function trimmed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? part.trim() : part)) as T
}
