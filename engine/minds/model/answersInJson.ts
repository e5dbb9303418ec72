import type { Brief } from '../../ports/mind.ts'
import { dataRule } from './dataRule.ts'

/** How a model without tools is told to answer: hosts differ in what they enforce, so everything is said in words. */
export function answersInJson(brief: Brief): string {
  return [
    dataRule(brief),
    'Answer with one JSON object and nothing else:',
    '{"note": "what you did, in a sentence or two", "acts": [{"action": "the name of an action", "input": {}}]}',
    'The acts are carried out later, where the rules of this world and a review let them through. ' +
      'When there is nothing to do, leave "acts" empty and say why in "note".',
    'These are the actions, each with the JSON Schema of its input:',
    ...brief.actions.map(({ name, description, input }) => `- ${name}: ${description} ${JSON.stringify(input)}`),
  ].join('\n')
}
