import type { Brief } from '../../ports/mind.ts'
import type { OpenAbility } from '../../ports/mind.ts'
import { dataRule } from './dataRule.ts'

/** How a model that calls tools is told to answer. */
export function answersWithTools(brief: Brief, abilities: readonly OpenAbility[]): string {
  const looks = abilities.map(({ name }) => name).join(', ')
  return [
    dataRule(brief),
    ...(looks === '' ? [] : [`Look around first where you need to: ${looks}. What they find comes back to you.`]),
    'Then answer with the other tools, all of them in one turn: your answer ends with it. ' +
      'They are carried out later, where the rules of this world and a review let them through.',
    'What you say beside them is kept as your note; be short. When there is nothing to do, say why and use no tool.',
  ].join('\n')
}
