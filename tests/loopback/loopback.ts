import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { jsonSchema, tool } from 'ai'
import { afterEach } from 'vitest'
import type { Behave, Behaviour } from '../../engine/loopback/behaviour.ts'
import type { Protocol } from '../../engine/loopback/modelRequest.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'

export const protocols: readonly Protocol[] = ['openai', 'anthropic']
export const key = 'sk-loopback-test'

// The client warns that it does not know the model, which is true.
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })

/** A server for one test, which ends with it. */
export async function serve(behave: Behave | Behaviour): Promise<ModelServer> {
  const server = await openModelServer({ behave: typeof behave === 'function' ? behave : () => behave })
  open.push(server)
  return server
}

const open: ModelServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

/** The model of a server as its real client sees it. */
export function modelOf({ base }: ModelServer, protocol: Protocol) {
  return protocol === 'openai'
    ? createOpenAICompatible({ name: 'loopback', baseURL: base.openai, apiKey: key, includeUsage: true })('loopback')
    : createAnthropic({ baseURL: base.anthropic, apiKey: key })('loopback')
}

export const weather = tool({
  description: 'Say what the weather is.',
  inputSchema: jsonSchema<{ place: string }>({
    type: 'object',
    additionalProperties: false,
    required: ['place'],
    properties: { place: { type: 'string' } },
  }),
  execute: ({ place }) => `Rain in ${place}.`,
})
