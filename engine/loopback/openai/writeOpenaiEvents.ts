import { cutText } from '../cutText.ts'
import type { Piece, Reply } from '../wire.ts'
import { finishReasons } from './finishReasons.ts'
import { writeOpenaiUsage } from './writeOpenaiUsage.ts'

/** An answer as a stream of chunks; the last one before the end says what it took. */
export function writeOpenaiEvents({ id, created, model, text, calls, finish, reported }: Reply): readonly Piece[] {
  let written = 0
  const event = (content: object, words = ''): Piece => {
    written += words.length
    return {
      text: `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created, model, ...content })}\n\n`,
      written,
    }
  }
  const delta = (content: object, words = '', finish_reason: string | null = null) =>
    event({ choices: [{ index: 0, delta: content, finish_reason }] }, words)
  return [
    delta({ role: 'assistant', content: '' }),
    ...cutText(text).map((part) => delta({ content: part }, part)),
    ...calls.flatMap((call, index) => [
      delta(
        { tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }] },
        call.name,
      ),
      ...cutText(call.input).map((part) => delta({ tool_calls: [{ index, function: { arguments: part } }] }, part)),
    ]),
    delta({}, '', finishReasons[finish]),
    ...(reported ? [event({ choices: [], usage: writeOpenaiUsage(reported) })] : []),
    { text: 'data: [DONE]\n\n', written },
  ]
}
