import type { Behaviour, ToolCall, Cut } from './behaviour.ts'
import { countInput, type ModelRequest } from './modelRequest.ts'
import { countTokens } from './countTokens.ts'
import { countWritten, shortenReply, type Reply, type Refusal } from './wire.ts'
import type { Usage } from '../economy/spend/call.ts'

/** Lays a behaviour flat for one call, which gives its number to every id. */
export function planAnswer(behaviour: Behaviour, request: ModelRequest, call: number, created: number): Plan {
  const plan = (inner: Behaviour): Plan => planAnswer(inner, request, call, created)
  switch (behaviour.kind) {
    case 'answer': {
      const reply = replyTo(request, call, created, behaviour.text ?? '', behaviour.calls)
      const most = behaviour.usage ? Infinity : (request.maxTokens ?? Infinity)
      return say(request, shortenReply(reply, most * 4), behaviour.usage)
    }
    case 'oversize':
      return say(
        request,
        replyTo(
          request,
          call,
          created,
          'And so on. '.repeat(Math.ceil(behaviour.characters / 11)).slice(0, behaviour.characters),
        ),
      )
    case 'echo': {
      const message = JSON.stringify(request.headers)
      return behaviour.code === undefined
        ? say(request, replyTo(request, call, created, message))
        : refuse(behaviour.code, message)
    }
    case 'malformed':
      return atOnce({
        kind: 'malformed',
        body: behaviour.body,
        charge: { input: countInput(request), output: countTokens(behaviour.body.length) },
      })
    case 'status':
      return refuse(
        behaviour.code,
        sentences[behaviour.code] ?? 'The server had an error while answering.',
        behaviour.headers,
        behaviour.body,
      )
    case 'hang':
      return atOnce({ kind: 'nothing' })
    case 'slow': {
      const then = plan(behaviour.then)
      return {
        ...then,
        before: then.before + (behaviour.before ?? 0),
        between: then.between + (behaviour.between ?? 0),
      }
    }
    case 'cut':
      return { ...plan(behaviour.of), cut: behaviour.after }
    case 'truncated': {
      const whole = plan(behaviour.of)
      return whole.content.kind === 'reply'
        ? { ...say(request, truncate(whole.content.reply)), before: whole.before, between: whole.between }
        : whole
    }
    case 'lying': {
      const honest = plan(behaviour.of)
      return honest.content.kind === 'reply'
        ? { ...honest, content: { ...honest.content, reply: { ...honest.content.reply, reported: behaviour.usage } } }
        : honest
    }
  }
}

const sentences: Readonly<Record<number, string>> = {
  401: 'The API key is not valid.',
  408: 'The request timed out.',
  429: 'The rate limit is reached. Try again later.',
  529: 'Overloaded',
}

const nothingYet: Usage = { input: 0, output: 0 }

function replyTo(
  { protocol, model }: ModelRequest,
  call: number,
  created: number,
  text: string,
  calls: readonly ToolCall[] = [],
): Reply {
  const [answer, tool] = protocol === 'openai' ? ['chatcmpl', 'call'] : ['msg', 'toolu']
  return {
    id: `${answer}_${call}`,
    model,
    created,
    text,
    calls: calls.map(({ name, input }, index) => ({
      id: `${tool}_${call}_${index}`,
      name,
      input: JSON.stringify(input),
    })),
    finish: calls.length > 0 ? 'calls' : 'stop',
    reported: nothingYet,
  }
}

function say(request: ModelRequest, reply: Reply, usage?: Usage): Plan {
  const charge = usage ?? { input: countInput(request), output: countTokens(countWritten(reply)) }
  return atOnce({ kind: 'reply', reply: { ...reply, reported: charge }, charge })
}

function refuse(code: number, message: string, headers: Readonly<Record<string, string>> = {}, body?: string): Plan {
  return atOnce({ kind: 'refusal', refusal: { code, message }, headers, ...(body === undefined ? {} : { body }) })
}

function atOnce(content: Plan['content']): Plan {
  return { content, before: 0, between: 0 }
}

/** Half of the last thing that was being written is missing. */
function truncate(reply: Reply): Reply {
  const last = reply.calls.at(-1)?.input ?? reply.text
  return { ...shortenReply(reply, countWritten(reply) - Math.ceil(last.length / 2)), finish: 'length' }
}

/** A behaviour laid flat: what is said, how slowly, and where it breaks off. */
export interface Plan {
  readonly content: PlannedContent
  readonly before: number
  readonly between: number
  readonly cut?: Cut
}

type PlannedContent =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly charge: Usage }
  | {
      readonly kind: 'refusal'
      readonly refusal: Refusal
      readonly headers: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly kind: 'malformed'; readonly body: string; readonly charge: Usage }
  | { readonly kind: 'nothing' }
