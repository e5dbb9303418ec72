import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'

/** Forgets saved keys. */
export const modelClear = defineCommand<{ name?: string }>({
  name: 'model clear',
  chapter: 'work',
  description: 'Forget the saved key of a model, or all of them.',
  positional: ['name'],
  input: { name: { type: 'string', description: 'The model; left out, every key that was saved is forgotten.' } },
  async run({ name }, session) {
    const { clearKeys } = await import('../../../keys/clearKeys.ts')
    const cleared = await clearKeys(await session.worldFolder(), name)
    return answer({ cleared }, ({ cleared: names }) =>
      names.length === 0 ? 'No key was saved.' : `Forgotten: ${names.join(', ')}.`,
    )
  },
})
