import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askQuery } from '../../engine/asking/askQuery.ts'
import { spendNote } from '../../engine/cycle/spend/changeCalls.ts'
import { queries } from '../../engine/queries/index.ts'
import type { Query } from '../../engine/queries/query.ts'
import { findingList } from '../../engine/queries/finding/findingList.ts'
import { modelStatus } from '../../engine/queries/model/modelStatus.ts'
import { policyExplain } from '../../engine/queries/policy/policyExplain.ts'
import { proposalShow } from '../../engine/queries/proposal/proposalShow.ts'
import { resultSchema } from '../../engine/queries/resultSchema.ts'
import { roomRead } from '../../engine/queries/room/roomRead.ts'
import { worldCheck } from '../../engine/queries/world/worldCheck.ts'
import { worldStatus } from '../../engine/queries/world/worldStatus.ts'
import { misfits } from '../support/misfits.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

const secret = ['sk', 'asking', '7'.repeat(20)].join('-')
const models = `models:
  allowed:
    - name: near
      protocol: openai
      endpoint: http://127.0.0.1:11434/v1
      model: small
      key: NEAR_KEY
      context_tokens: 8000
      output_tokens: 900
`

let scratch: ScratchWorld
const ids: Record<string, string> = {}

/** A world that has worked: a task done, a proposal that waits, a journal, messages, and a file changed by hand. */
beforeAll(async () => {
  scratch = await scratchWorld({ pages: { 'index.md': '# Index\n\n[The guide](guid.md)\n', 'guide.md': '# Guide\n' } })
  appendFileSync(join(scratch.root, '.swarm/policy.yaml'), models)
  scratch.git('commit', '--quiet', '--all', '--message', 'Allow a model')
  await scratch.act('task.add', { title: 'Repair broken links', skill: 'broken-links' })
  await scratch.cycle()
  await scratch.act('room.post', { text: 'Good morning.', room: 'town_hall' })
  Object.assign(ids, await scratch.act('task.add', { title: 'Something else' }))
  const view = await scratch.world.store.snapshot()
  ids['proposal'] = view.of('proposal')[0]?.id ?? ''

  scratch.save(page('guide.md'), '# Guide\n\n[Nowhere](nowhere.md)\n')
  const found = await askQuery(scratch.world, findingList, {})
  ids['finding'] = found.kind === 'answered' ? (found.data.findings[0]?.id ?? '') : ''
})
afterAll(() => scratch.remove())

/** What each query is asked on that world besides its examples. */
const inputs: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'task.show': () => ({ id: ids['task'] }),
  'proposal.show': () => ({ id: ids['proposal'] }),
  'resident.show': () => ({ id: 'fern' }),
  'policy.explain': () => ({ subject: 'near' }),
  'finding.show': () => ({ id: ids['finding'] }),
  'world.check': () => ({ base: scratch.git('rev-parse', 'HEAD~1').trim() }),
}

describe.each(queries.map((query: Query) => [query.name, query] as const))(
  '%s of a world that has worked',
  (name, query) => {
    test('answers with what its result says', async () => {
      const result = resultSchema(query, scratch.world.collectionsOf(await scratch.world.store.snapshot()))
      const asked = [inputs[name]?.() ?? {}, ...(name.endsWith('.show') ? [] : query.examples)]
      for (const input of asked) {
        const answer = await askQuery(scratch.world, query, input, { NEAR_KEY: secret })
        if (!('data' in answer)) throw new Error(JSON.stringify(answer))
        expect(misfits(result, answer.data)).toEqual([])
        expect(JSON.stringify(answer)).not.toContain(secret)
      }
    })
  },
)

describe('whoever asks', () => {
  test('is told of their own hand edits, and of what is wrong with them', async () => {
    expect(await askQuery(scratch.world, worldStatus, {})).toMatchObject({ data: { edits: [page('guide.md')] } })
    const checked = await askQuery(scratch.world, worldCheck, { paths: [page('guide.md')] })
    expect(checked).toMatchObject({ kind: 'faulty', problems: [{ rule: 'links/missing-target', line: 3 }] })
  })

  test('sees a proposal with the texts of its branch', async () => {
    const shown = await askQuery(scratch.world, proposalShow, { id: ids['proposal'] ?? '' })
    expect(shown).toMatchObject({
      data: { files: [{ kind: 'changed', path: page('index.md'), added: 1, removed: 1 }] },
    })
  })

  test('is told where a key is, and what is missing without it', async () => {
    expect(await askQuery(scratch.world, modelStatus, {}, { NEAR_KEY: secret })).toMatchObject({
      kind: 'answered',
      data: [{ name: 'near', key: 'the environment (NEAR_KEY)' }],
    })
    expect(await askQuery(scratch.world, modelStatus, {})).toMatchObject({ kind: 'faulty', data: [{ key: 'none' }] })
  })

  test('gets an answer, and no error, for an input that does not fit', async () => {
    const loose: Query = roomRead
    expect(await askQuery(scratch.world, loose, { limit: 0 })).toMatchObject({
      kind: 'unanswered',
      problems: [{ rule: 'input/room.read' }],
    })
  })

  test('keeps the input as it was given', async () => {
    const input = Object.freeze({})
    await askQuery(scratch.world, roomRead, input)
    expect(input).toEqual({})
  })

  test('hears that spending cannot be judged where its note is broken', async () => {
    const { store } = scratch.world
    await store.writeNote(spendNote, 'no json', await store.note(spendNote))
    expect(await askQuery(scratch.world, policyExplain, { subject: 'near' })).toMatchObject({
      kind: 'unanswered',
      problems: [{ rule: 'spend/unreadable' }],
    })
    expect((await askQuery(scratch.world, policyExplain, { subject: 'ada' })).kind).toBe('answered')
  })
})
