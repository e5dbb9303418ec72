import { afterAll, beforeAll, describe } from 'vitest'
import { gardener } from '../../engine/minds/gardener/gardener.ts'
import { modelMind } from '../../engine/minds/model/modelMind.ts'
import { replay } from '../../engine/minds/replay/replay.ts'
import { scripted } from '../../engine/minds/scripted.ts'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import type { Mind } from '../../engine/ports/mind.ts'
import { hearingContract, mindContract, type MindCase } from '../contracts/mind.ts'
import { key, suggestion } from './mindBench.ts'
import { briefOf, recordCycle, worldWithModels } from './scratchMind.ts'

const act = { action: 'suggestion.write', input: suggestion.input }
const answer = { kind: 'acts', acts: [act], note: 'Done.', cost: { tokens: 0, milliseconds: 0 } } as const

async function inWorld(mind: Mind, more: { skill?: string } = {}): Promise<MindCase> {
  const scratch = await worldWithModels([], { pages: { 'index.md': '# Index\n\n[Gone](gone.md)\n' } })
  await scratch.act('task.add', { title: 'Look after the index', prompt: 'Look.' })
  return { mind, world: scratch.world, brief: await briefOf(scratch, more), close: () => scratch.remove() }
}

async function withServer(protocol: 'openai' | 'anthropic', behaviour: Behaviour): Promise<MindCase> {
  const server = await openModelServer({ behave: () => behaviour })
  const scratch = await worldWithModels([
    {
      name: 'local',
      protocol,
      endpoint: server.base[protocol],
      model: 'loopback',
      context_tokens: 32_000,
      output_tokens: 1000,
      retries: 0,
      timeout_seconds: 20,
    },
  ])
  await scratch.act('task.add', { title: 'Look after the index', prompt: 'Look.' })
  const mind = modelMind({
    readKey: async () => ({ kind: 'found', key, where: 'the test' }),
    knownSecrets: async () => [key],
  })
  return {
    mind,
    world: scratch.world,
    brief: await briefOf(scratch, { mind: 'model' }),
    async close() {
      await server.close()
      await scratch.remove()
    },
  }
}

/** A world in which the task was worked once already, and is to be worked again. */
async function worked(): Promise<MindCase> {
  const scratch = await worldWithModels([])
  await scratch.act('task.add', { title: 'Look after the index', prompt: 'Look.' })
  const brief = await briefOf(scratch)
  await recordCycle(scratch, brief, [act])
  return {
    mind: replay,
    world: scratch.world,
    brief: { ...brief, view: await scratch.world.store.snapshot() },
    close: () => scratch.remove(),
  }
}

mindContract('gardener', () => inWorld(gardener, { skill: 'broken-links' }))
mindContract('scripted', () => inWorld(scripted(() => answer)))
mindContract('replay', worked)
for (const protocol of ['openai', 'anthropic'] as const) {
  mindContract(
    `model over ${protocol}`,
    () => withServer(protocol, { kind: 'answer', text: 'Done.', calls: [suggestion] }),
    () => withServer(protocol, { kind: 'slow', between: 2000, then: { kind: 'answer', text: 'Slow words.' } }),
  )
}

describe('a mind that breaks its contract', () => {
  let one: MindCase
  beforeAll(async () => void (one = await inWorld(scripted(() => answer))))
  afterAll(() => one.close())
  hearingContract(async () => ({ ...one, close: async () => {} }))
})
