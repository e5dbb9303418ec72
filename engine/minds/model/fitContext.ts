import type { Asked, Model } from './model.ts'
import { estimateTokens } from './estimateTokens.ts'

/** What is left of a result that no longer fits; look again to see it again. */
const left = '(left out, because everything together was too long to read at once; look again if it is needed)'

/** The question, its oldest results shortened until the model can read it whole; undefined when even then it cannot. */
export function fitContext(model: Model, asked: Asked): Asked | undefined {
  const room = model.context_tokens - model.output_tokens
  let fitting = asked
  while (estimateTokens(fitting) > room) {
    const shorter = shortenOldest(fitting)
    if (!shorter) return undefined
    fitting = shorter
  }
  return fitting
}

function shortenOldest(asked: Asked): Asked | undefined {
  for (const [index, message] of asked.messages.entries()) {
    if (message.role !== 'tool') continue
    const part = message.content.findIndex(
      (result) =>
        result.type === 'tool-result' && result.output.type === 'text' && result.output.value.length > left.length,
    )
    if (part < 0) continue
    const content = message.content.map((result, place) =>
      place === part && result.type === 'tool-result'
        ? { ...result, output: { type: 'text' as const, value: left } }
        : result,
    )
    return { ...asked, messages: asked.messages.with(index, { ...message, content }) }
  }
  return undefined
}
