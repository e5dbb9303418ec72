import { defineQuery } from '../query.ts'
import { standingsOf } from './modelStanding.ts'

/** Lists the models that the policy allows. */
export const modelStatus = defineQuery({
  name: 'model.status',
  description: 'List the models that residents may ask, and where the key of each is found.',
  command: { chapter: 'work' },
  examples: [{}],
  result: {
    type: 'array',
    description: 'In the order of the policy.',
    items: {
      type: 'object',
      description: 'How one model stands on this machine.',
      additionalProperties: false,
      required: ['name', 'protocol', 'endpoint', 'model', 'use', 'price', 'key'],
      properties: {
        name: { type: 'string', description: 'What it is called in this world.' },
        protocol: { type: 'string', description: 'The wire protocol its endpoint speaks.' },
        endpoint: { type: 'string', description: 'Address of its API.' },
        model: { type: 'string', description: 'What its provider calls it.' },
        use: { enum: ['default', 'fallback', 'allowed'], description: 'When it is asked.' },
        price: {
          type: ['object', 'null'],
          description: 'US dollars for a million tokens; null where no price is known.',
          additionalProperties: false,
          required: ['input', 'output'],
          properties: {
            input: { type: 'number', description: 'Read by the model.' },
            output: { type: 'number', description: 'Written by the model.' },
          },
        },
        key: { type: 'string', description: 'Where its key was found; never the key.' },
        problem: { type: 'string', description: 'What is in its way, and what to do about it.' },
      },
    },
  },
  needs: ['saved', 'keys', 'priceCall', 'now'],
  read({ saved, ...facts }) {
    if (saved.problems.length > 0) return { kind: 'unanswered', problems: saved.problems.slice(0, 1) }
    const data = standingsOf(saved.view, facts)
    const ready = data.every(({ problem }) => problem === undefined)
    return ready ? { kind: 'answered', data } : { kind: 'faulty', data, problems: [] }
  },
})
