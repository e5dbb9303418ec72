import type { PhysicsData } from '../../schemas/types.ts'

/**
 * What an approved task earns, in tokens: a part for the budget it saved and a part for its score
 * (0 to 1), inside the physics' bounds. Used and budgeted tokens are measured, never assumed.
 */
export function taskReward({ approved_task: rule }: PhysicsData, tokensUsed: number, score: number): number {
  const saved = Math.max(0, 1 - tokensUsed / rule.token_budget)
  const earned = Math.round(rule.saved_share * saved) + Math.round(rule.review_score * score)
  return Math.min(rule.maximum, Math.max(rule.minimum, earned))
}
