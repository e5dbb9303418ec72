import type { ToolCall, Turn } from './model.ts'

/** The answer of a model without tools as if it had called them; a sentence where it is none. */
export function parseAnswer(turn: Turn): Turn | string {
  const value = candidates(turn.text)
    .map(parse)
    .find((parsed) => typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
  if (!value) return 'the answer is not one JSON object'
  const { note = '', acts = [] } = value as { note?: unknown; acts?: unknown }
  if (typeof note !== 'string') return '"note" is not text'
  if (!Array.isArray(acts)) return '"acts" is not a list'
  const calls: ToolCall[] = []
  for (const act of acts as readonly unknown[]) {
    if (typeof act !== 'object' || act === null || !('action' in act) || typeof act.action !== 'string')
      return 'an act has no "action"'
    calls.push({ name: act.action, input: JSON.stringify('input' in act ? act.input : {}) })
  }
  return { text: note, calls, end: turn.end }
}

/** Where in a text the object may be: all of it, in a fence, or from the first brace to the last. */
function candidates(text: string): readonly string[] {
  const fenced = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(text)?.[1]
  return [text, ...(fenced === undefined ? [] : [fenced]), text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
