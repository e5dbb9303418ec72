import { printYaml } from '../../engine/documents/printYaml.ts'
import type { ControlData, PolicyData } from '../../schemas/types.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { findBytes } from './findBytes.ts'
import { scratchWorld, type ScratchOptions, type ScratchWorld } from './scratchWorld.ts'

type Model = NonNullable<PolicyData['models']>['allowed'][number]

interface ModelWorldOptions extends ScratchOptions {
  readonly control?: Partial<ControlData>
  readonly policy?: Partial<PolicyData>
  /** What is otherwise about the model called `local`. */
  readonly model?: Partial<Model>
}

/** The key of the model called `local`. It may be found nowhere: not in a file, a record, a commit, a note. */
export const secretKey = 'sk-viv-5f1e0a7c93b24d86-test'

/**
 * A world whose residents think with a model of this server, which is called `local` and costs a dollar for a million
 * tokens read, four written.
 */
export async function modelWorld(
  server: ModelServer,
  { control = {}, policy = {}, model = {}, ...options }: ModelWorldOptions = {},
): Promise<ScratchWorld> {
  process.env['VIVARIUM_KEY_LOCAL'] = secretKey
  const scratch = await scratchWorld(options)
  const protocol = model.protocol ?? 'openai'
  const local: Model = {
    name: 'local',
    protocol,
    endpoint: server.base[protocol],
    model: 'loopback',
    context_tokens: 64_000,
    output_tokens: 2000,
    price: { input: 1, output: 4 },
    ...model,
  }
  const view = await scratch.world.store.snapshot()
  await scratch.act('world.adopt', {
    changes: [
      {
        path: '.swarm/policy.yaml',
        text: printYaml({ ...view.document('.swarm/policy.yaml')?.data, models: { allowed: [local] }, ...policy }),
      },
      {
        path: '.swarm/control.yaml',
        text: printYaml({ ...view.document('.swarm/control.yaml')?.data, mind: 'model', ...control }),
      },
    ],
  })
  return {
    ...scratch,
    async remove() {
      const found = findBytes(scratch.root, secretKey)
      await scratch.remove()
      if (found.length > 0) throw new Error(`the key was written down: ${found.join(', ')}`)
    },
  }
}
