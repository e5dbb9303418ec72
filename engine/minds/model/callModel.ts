import type { LanguageModelV4CallOptions } from '@ai-sdk/provider'
import { redact } from '../../keys/redact.ts'
import type { Usage } from '../../economy/spend/call.ts'
import { estimateTokens } from './estimateTokens.ts'
import type { Asked, Line, Reply } from './model.ts'
import { openProtocol } from './openProtocol.ts'
import { openWire } from './openWire.ts'
import { readFault } from './readFault.ts'
import { readTurn } from './readTurn.ts'

/**
 * One attempt on the network, no more: reserved before it is made and settled after. Rejects only when it is aborted.
 * Every text that comes back is free of keys from here on.
 */
export async function callModel(line: Line, asked: Asked): Promise<Reply> {
  const { model, meter, signal, secrets } = line
  signal.throwIfAborted()
  const most = { input: estimateTokens(asked), output: model.output_tokens }
  const reservation = await meter.reserve({ model: model.name, endpoint: model.endpoint, ...most })
  if (reservation.kind === 'refused') return reservation
  const { reply, usage } = await attempt(line, asked, most)
  await reservation.settle(usage)
  signal.throwIfAborted()
  return redact(reply, secrets)
}

async function attempt(
  { model, key, signal }: Line,
  { instructions, messages, tools }: Asked,
  most: Usage,
): Promise<{ reply: Reply; usage: Usage | 'unknown' }> {
  const wire = openWire(model, key, signal)
  const options: LanguageModelV4CallOptions = {
    prompt: [{ role: 'system', content: instructions }, ...messages],
    maxOutputTokens: model.output_tokens,
    abortSignal: wire.signal,
    ...(tools.length > 0 ? { tools: [...tools], toolChoice: { type: 'auto' } } : {}),
  }
  try {
    const { turn, usage } = await readTurn(await openProtocol(model, wire.fetch), model, options, wire)
    return { reply: { kind: 'turn', turn }, usage }
  } catch (error) {
    if (wire.ended === 'oversize') {
      // It wrote more than it was allowed, so what was reserved is not the most: what has come is counted on the safe
      // side.
      const output = Math.max(most.output, Math.ceil(wire.bytes / 2))
      return {
        reply: { kind: 'turn', turn: { text: '', calls: [], end: 'oversize' } },
        usage: { input: most.input, output },
      }
    }
    const { fault, usage } = readFault(error, model, wire)
    return { reply: { kind: 'fault', fault }, usage }
  } finally {
    wire.close()
  }
}
