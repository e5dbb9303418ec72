import type { ThinkContext } from '../../ports/mind.ts'
import { callModel } from './callModel.ts'
import { countTokens } from './countTokens.ts'
import type { Asked, Model, ModelOptions } from './model.ts'
import { openLine } from './openLine.ts'

export type Tried =
  /** `takesTools`: whether it did what was asked in the way its policy says it can. */
  | { readonly kind: 'answered'; readonly takesTools: boolean; readonly tokens: number }
  | { readonly kind: 'failed'; readonly reason: string }

/** Most tokens that a trial may write; thinking models need some before the first word. */
const mostWritten = 512

/** Makes one small call to a model, the way a mind makes them, and sees what comes of it. */
export async function tryModel(
  model: Model,
  models: readonly Model[],
  context: Pick<ThinkContext, 'meter' | 'signal' | 'world'>,
  options: ModelOptions,
): Promise<Tried> {
  const counted = countTokens(context.meter)
  const small = { ...model, output_tokens: Math.min(model.output_tokens, mostWritten) }
  const secrets = await options.knownSecrets(models)
  const opened = await openLine(small, { ...context, meter: counted.meter }, options, secrets)
  const reply =
    opened.kind === 'open' ? await callModel(opened.line, model.tools === false ? inWords : withTool) : opened
  if (reply.kind === 'fault') return { kind: 'failed', reason: reply.fault.words }
  if (reply.kind === 'refused')
    return {
      kind: 'failed',
      reason: `The call was not made: ${reply.problems.map(({ message }) => message).join('; ')}.`,
    }
  const { text, calls, end } = reply.turn
  if (end === 'oversize') return { kind: 'failed', reason: `${model.name} does not end its answer.` }
  if (text.trim() === '' && calls.length === 0)
    return { kind: 'failed', reason: `${model.name} answers without a word.` }
  return {
    kind: 'answered',
    takesTools: model.tools === false || calls.some(({ name }) => name === 'report'),
    tokens: counted.tokens(),
  }
}

const instructions = 'This is a test of the connection. Do exactly what is asked, and nothing else.'

const withTool: Asked = {
  instructions,
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Call the tool "report" with the word "ready".' }] }],
  tools: [
    {
      type: 'function',
      name: 'report',
      description: 'Report a word.',
      inputSchema: {
        type: 'object',
        additionalProperties: false,
        required: ['word'],
        properties: { word: { type: 'string' } },
      },
    },
  ],
}

const inWords: Asked = {
  instructions,
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Answer with the word "ready".' }] }],
  tools: [],
}
