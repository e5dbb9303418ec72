import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addModel } from '../../engine/faces/cli/demo/addModel.ts'
import { foundDemo } from '../../engine/faces/cli/demo/foundDemo.ts'
import { openDemoModel } from '../../engine/faces/cli/demo/openDemoModel.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import type { ProposalData, RecordData, TaskData } from '../../schemas/types.ts'

/** What `vivarium demo --model` shows, without its site. */
describe('the demo with a model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vivarium-demo-'))
  let server: ModelServer
  let world: World
  beforeAll(async () => {
    const options = await foundDemo(folder, '1')
    server = await openDemoModel(0)
    world = await openWorld(folder, options)
    await addModel(world, server)
    for await (const _report of runWorld(world, { untilIdle: true })) {
      /* it only has to run */
    }
  })
  afterAll(async () => {
    await world.store.close()
    await server.close()
    rmSync(folder, { recursive: true })
  })

  const tasks = async () =>
    (await world.store.snapshot())
      .of<TaskData>('task')
      .filter(({ data }) => data.mind === 'model')
      .map(({ data }) => data)
  const cycles = async (id: string) =>
    (await world.store.snapshot())
      .of<RecordData>('record')
      .filter(({ data }) => data.task === id && data.kind === 'cycle')
      .map(({ data }) => data)

  test('has one task done at once, two done after a review sent them back, and one refused by the policy', async () => {
    expect((await tasks()).map(({ status, attempts }) => [status, attempts]).sort()).toEqual([
      ['approved', 1],
      ['approved', 2],
      ['approved', 2],
      ['safety_blocked', undefined],
    ])
  })

  test('shows why: a placeholder, a claim that was not true, and a rule', async () => {
    const found = (await Promise.all((await tasks()).map(({ id }) => cycles(id))))
      .flat()
      .flatMap(({ findings = [] }) => findings)
      .join('\n')
    expect(found).toMatch(/artifacts-exist: .*placeholder/)
    expect(found).toMatch(/claims-match: /)
    expect(found).toMatch(/policy\/guarded-never: /)
  })

  test('leaves proposals for a person, and has on record what the server charges', async () => {
    const view = await world.store.snapshot()
    const proposed = view
      .of<ProposalData>('proposal')
      .filter(({ data }) => data.task !== undefined && view.find<TaskData>('task', data.task)?.data.mind === 'model')
    expect(proposed.map(({ data }) => data.status)).toEqual(['ready_for_merge', 'ready_for_merge', 'ready_for_merge'])
    const spent = view
      .of<RecordData>('record')
      .flatMap(({ data }) => data.cost?.calls ?? [])
      .reduce((sum, { tokens }) => sum + tokens, 0)
    expect(spent).toBe(server.bill.sum.input + server.bill.sum.output)
  })
})
