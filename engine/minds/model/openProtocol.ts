import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { Model } from './model.ts'

/** Its own models are asked for the length of an answer by another name than everywhere else. */
const newName = /^https:\/\/api\.openai\.com\//

/** What speaks the wire protocol of a model, over the given network. It is loaded when it is first needed. */
export async function openProtocol(model: Model, fetch: typeof globalThis.fetch): Promise<LanguageModelV4> {
  const baseURL = model.endpoint.replace(/\/+$/, '')
  // Whatever stands here as the key is replaced on the wire; left out, the library would look for one itself.
  if (model.protocol === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic({ baseURL, apiKey: 'none', fetch })(model.model)
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  return createOpenAICompatible({
    name: 'openaiCompatible',
    baseURL,
    includeUsage: true,
    fetch,
    ...(newName.test(model.endpoint)
      ? {
          transformRequestBody: ({ max_tokens, ...body }) => ({
            ...body,
            max_completion_tokens: max_tokens as unknown,
          }),
        }
      : {}),
  })(model.model)
}
