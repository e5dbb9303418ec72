import { controlOf, controlPath, explainUnreadable, policyOf, policyPath } from '../../../collections/settings.ts'
import { allowedModels } from '../../../queries/model/allowedModels.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { findModel } from './findModel.ts'

/** Asks a model whether it is there. */
export const modelTest = defineCommand<{ name?: string }>({
  name: 'model test',
  chapter: 'work',
  description: 'Make one small call to a model; it counts against the budgets.',
  positional: ['name'],
  input: { name: { type: 'string', description: 'The model, as the policy calls it; left out, the default.' } },
  async run({ name }, session) {
    const { host, openWorld } = session
    const world = await openWorld()
    const { readSavedSettings } = await import('../../../asking/readSavedSettings.ts')
    const saved = await readSavedSettings(world)
    const model = findModel(saved, name)
    const { view } = saved
    const [policy, control] = [policyOf(view), controlOf(view)]
    if (!policy || !control)
      return { ending: 'problems', problems: explainUnreadable(view, policy ? controlPath : policyPath) }
    const { narrowWorld } = await import('../../../cycle/narrowWorld.ts')
    const { openMeter } = await import('../../../cycle/spend/openMeter.ts')
    const { settleOrphans } = await import('../../../run/chores/settleOrphans.ts')
    const { tryModel } = await import('../../../minds/model/tryModel.ts')
    const { knownSecrets } = await import('../../../keys/knownSecrets.ts')
    const { readKey } = await import('../../../keys/readKey.ts')
    const { signal } = world
    const spender = {
      cycle: world.ids.seed(),
      task: 'model-test',
      resident: 'model-test',
      policy,
      control,
      signal,
    }
    const tried = await tryModel(
      model,
      allowedModels(view).allowed,
      { world: narrowWorld(world), signal, meter: openMeter(world, spender) },
      {
        readKey: (each) => readKey(world.root, each, host.env),
        knownSecrets: (models) => knownSecrets(world.root, models, host.env),
      },
    )
    await settleOrphans.open(world).tend({ strays: [] })
    if (tried.kind === 'failed') {
      return {
        ending: 'problems',
        problems: [
          {
            rule: 'model/unreached',
            message: tried.reason,
            hint: `vivarium model status shows how ${model.name} is set up`,
          },
        ],
      }
    }
    return answer(
      { model: model.name, tokens: tried.tokens, takes_tools: tried.takesTools },
      ({ model: asked, tokens, takes_tools: takesTools }) =>
        [
          `${asked} answers; it took ${tokens} tokens.`,
          ...(takesTools
            ? []
            : [
                'It did not call the tool it was asked to call. ' +
                  'If it never does, set tools: false for it in .swarm/policy.yaml.',
              ]),
        ].join('\n'),
    )
  },
})
