import type { PhysicsData } from '../../../schemas/types.ts'
import { grant } from '../../economy/grant.ts'
import { taskReward } from '../../economy/taskReward.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Pays a resident for an approved task, once per task and resident. Only the engine does this. */
export const rewardTask = defineAction({
  name: 'task.reward',
  description: 'Pay a resident for an approved task.',
  told: 'Rewarded a task',
  for: 'engine',
  seat: 'nobody',
  positional: ['task', 'resident'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['task', 'resident', 'tokens', 'score'],
    properties: {
      task: { type: 'string', description: 'The task.' },
      resident: { type: 'string', description: 'Who did it.' },
      tokens: { type: 'integer', minimum: 0, description: 'Tokens its mind used, as measured.' },
      score: { type: 'number', minimum: 0, maximum: 1, description: "The review's score." },
    },
  },
  example: { task: 't-one', resident: 'fern', tokens: 1200, score: 0.9 },
  decide(view, { task, resident, tokens, score }, { at }) {
    const physics = view.document('.swarm/physics.yaml')?.data as unknown as PhysicsData | undefined
    if (!physics)
      return refuse('economy/physics', 'the constants of the economy cannot be read', { path: '.swarm/physics.yaml' })
    const amount = taskReward(physics, tokens, score)
    return {
      kind: 'decided',
      summary: `Reward ${resident}: ${amount}`,
      changes: grant(view, physics, { resident, amount, reason: 'approved_task', subject: task, at }),
    }
  },
})
