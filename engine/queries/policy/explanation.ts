import type { InputSchema } from '../../collections/inputSchema.ts'
import type { SchemaNode } from '../../collections/schemaNode.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Spent } from '../../economy/spend/spent.ts'
import type { PathAnswer } from '../../policy/explainPath.ts'
import type { Verdict } from '../../policy/rule.ts'
import type { Seat } from '../../policy/seat.ts'
import type { ControlData, PolicyData } from '../../../schemas/types.ts'

/** What the policy says about one thing. */
export type Explanation = ActionExplained | ResidentExplained | PersonExplained | ModelExplained | PathExplained

type RuleWords = readonly { readonly id: string; readonly sentence: string }[]

interface ActionExplained {
  readonly about: 'action'
  readonly name: string
  readonly description: string
  readonly principals: readonly string[]
  /** The least seat that a person needs for it; `nobody`: it is not for people. */
  readonly seat: Seat | 'nobody'
  /** Whether any resident may use it. */
  readonly residents: boolean
  readonly input: InputSchema
  readonly rules: RuleWords
}

interface ResidentExplained {
  readonly about: 'resident'
  readonly id: string
  readonly writes: readonly string[]
  readonly proposes: readonly string[]
  readonly never: readonly string[]
  readonly limits: PolicyData['limits']
  readonly actions: readonly string[]
}

interface PersonExplained {
  readonly about: 'person'
  readonly id: string
  readonly role: string
  readonly actions: readonly string[]
}

interface PathExplained {
  readonly about: 'path'
  readonly path: string
  readonly exists: boolean
  readonly answers: readonly PathAnswer[]
}

/** Whether a model may be called now, where, and within which bounds. */
export interface ModelExplained {
  readonly about: 'model'
  readonly name: string
  readonly verdict: Verdict['kind']
  readonly problems: readonly Problem[]
  /** Where it is, as the policy has it; left out where the policy does not name it. Never a key. */
  readonly place?: {
    readonly protocol: string
    readonly endpoint: string
    readonly model: string
    readonly price?: { readonly input: number; readonly output: number }
  }
  readonly budgets: NonNullable<ControlData['budgets']>
  readonly spent: Readonly<Record<'day' | 'world', Spent>>
  readonly rates: NonNullable<ControlData['rates']>
  readonly rules: RuleWords
}

const text = (description: string): SchemaNode => ({ type: 'string', description })
const texts = (description: string): SchemaNode => ({ type: 'array', items: { type: 'string' }, description })
const whole = (description: string): SchemaNode => ({ type: 'integer', minimum: 0, description })

/** One kind of explanation; every property is there but those that are named as optional. */
function about(
  what: Explanation['about'],
  properties: Readonly<Record<string, SchemaNode>>,
  optional: readonly string[] = [],
): SchemaNode {
  return {
    type: 'object',
    description: `About a ${what}.`,
    additionalProperties: false,
    required: ['about', ...Object.keys(properties).filter((name) => !optional.includes(name))],
    properties: { about: { const: what, description: 'What kind of thing it is.' }, ...properties },
  }
}

const rules: SchemaNode = {
  type: 'array',
  description: 'The rules that are asked.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'sentence'],
    properties: { id: text('Its name.'), sentence: text('What it says.') },
  },
}

const verdict: SchemaNode = { enum: ['allow', 'ask', 'deny'], description: 'What the rules say together.' }

const problems: SchemaNode = {
  type: 'array',
  description: 'What stands against it, each with its rule.',
  items: {
    type: 'object',
    required: ['rule', 'message'],
    properties: { rule: text('policy/<rule>.'), message: text('What stands against it.') },
  },
}

const spent: SchemaNode = {
  type: 'object',
  description: 'Spent or reserved within one bound.',
  additionalProperties: false,
  required: ['tokens', 'microdollars'],
  properties: { tokens: whole('Tokens.'), microdollars: whole('Millionths of a US dollar.') },
}

/** The schema of an `Explanation`. */
export const explanationResult: SchemaNode = {
  type: 'object',
  description: 'What the policy says about one thing.',
  oneOf: [
    about('action', {
      name: text('The action.'),
      description: text('What it does.'),
      principals: texts('Who may use it.'),
      seat: { enum: ['anyone', 'reviewer', 'steward', 'nobody'], description: 'The least seat a person needs for it.' },
      residents: { type: 'boolean', description: 'Whether any resident may, whatever its task says.' },
      input: { type: 'object', description: 'The JSON Schema of what it takes.' },
      rules,
    }),
    about('resident', {
      id: text('The resident.'),
      writes: texts('Globs of what it writes directly.'),
      proposes: texts('Globs of what it changes by proposal.'),
      never: texts('Globs of what it changes in no way.'),
      limits: { $ref: 'policy#/properties/limits' },
      actions: texts('What it can do.'),
    }),
    about('person', {
      id: text('The person.'),
      role: text('Its seat.'),
      actions: texts('What it can do.'),
    }),
    about(
      'model',
      {
        name: text('What it is called in this world.'),
        verdict,
        problems,
        place: {
          type: 'object',
          description: 'Where it is; left out where the policy does not name it. Never a key.',
          additionalProperties: false,
          required: ['protocol', 'endpoint', 'model'],
          properties: {
            protocol: text('The wire protocol its endpoint speaks.'),
            endpoint: text('Address of its API.'),
            model: text('What its provider calls it.'),
            price: { type: 'object', description: 'US dollars for a million tokens, as the policy has it.' },
          },
        },
        budgets: { $ref: 'control#/properties/budgets' },
        spent: {
          type: 'object',
          description: 'What was spent or reserved until now.',
          additionalProperties: false,
          required: ['day', 'world'],
          properties: { day: spent, world: spent },
        },
        rates: { $ref: 'control#/properties/rates' },
        rules,
      },
      ['place'],
    ),
    about('path', {
      path: text('The path.'),
      exists: { type: 'boolean', description: 'Whether there is such a file.' },
      answers: {
        type: 'array',
        description: 'Who may write there, directly and by proposal.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['principal', 'way', 'verdict', 'problems'],
          properties: {
            principal: {
              type: 'object',
              description: 'Who.',
              additionalProperties: false,
              required: ['kind', 'id'],
              properties: { kind: text('human, resident or engine.'), id: text('Which one.') },
            },
            way: { enum: ['directly', 'by proposal'], description: 'How.' },
            verdict,
            problems,
          },
        },
      },
    }),
  ],
}
