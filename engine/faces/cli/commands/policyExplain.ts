import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { showExplanation } from '../show/showExplanation.ts'

/** Tells what is allowed, by which rule, and why. */
export const policyExplain = defineCommand<{ subject: string }>({
  name: 'policy explain',
  description:
    'Tell who may write a path, who may use an action, whether a model may be called, ' +
    'or what a principal may do, and by which rule.',
  positional: ['subject'],
  required: ['subject'],
  input: {
    subject: { type: 'string', description: 'A path, an action, a model, or the id of a resident or a person.' },
  },
  examples: [
    'vivarium policy explain .swarm/policy.yaml',
    'vivarium policy explain proposal.apply',
    'vivarium policy explain fern --json',
    'vivarium policy explain model/local',
  ],
  async run({ subject }, session) {
    const world = await session.openWorld()
    const { explainPolicy } = await import('../explainPolicy.ts')
    return answer(
      await explainPolicy(world, await world.store.snapshot(), subject.replace(/^\.\//, '')),
      showExplanation,
    )
  },
})
