import { answer } from '../commandOutcome.ts'
import { ProblemError } from '../../problemError.ts'
import { defineCommand } from '../command.ts'
import { findModel } from './findModel.ts'

/** Saves the key of a model. */
export const modelSetKey = defineCommand<{ name: string }>({
  name: 'model set-key',
  chapter: 'work',
  description: 'Save the key of a model on this machine; it is read from standard input and never shown.',
  positional: ['name'],
  required: ['name'],
  input: { name: { type: 'string', description: 'The model, as the policy calls it.' } },
  examples: ['vivarium model set-key local', 'vivarium model set-key local < key.txt'],
  async run({ name }, session) {
    const { readSavedSettings } = await import('../../../asking/readSavedSettings.ts')
    const world = await session.openWorld()
    const model = findModel(await readSavedSettings(world), name)
    const { keysPath } = await import('../../../keys/keysPath.ts')
    const { saveKey } = await import('../../../keys/saveKey.ts')
    const problem = await saveKey(
      world.root,
      model.name,
      (await session.host.readSecret(`Key of ${model.name}: `)).trim(),
    )
    if (problem) throw new ProblemError(problem)
    return answer(
      { model: model.name, saved: keysPath },
      ({ saved }) => `The key is saved in ${saved}, which git ignores and only you can read.`,
    )
  },
})
