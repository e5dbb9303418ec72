import type { Behave, Behaviour, ToolCall } from '../behaviour.ts'
import type { ModelRequest } from '../modelRequest.ts'
import { demoScenes, type Scene } from './demoScenes.ts'
import { scriptedModel } from './scriptedModel.ts'

/**
 * The model of the demo: no model, but a script behind a real server. It knows the demo's tasks by their titles,
 * looks around first, and answers each attempt as its scene says. Any other task it answers by a plain rule.
 */
export function demoModel(): Behave {
  const attempts = new Map<string, number>()
  const improvise = scriptedModel()
  return (request, call) => {
    const scene = sceneOf(textOf(request))
    if (!scene) return improvise(request)
    // A busy server, once: whoever calls waits and calls again.
    if (call === 0) return { kind: 'status', code: 429, headers: { 'retry-after-ms': '300' } }
    return play(scene, request, attempts)
  }
}

/** The task stands before everything that mentions other tasks. */
function sceneOf(text: string): Scene | undefined {
  const at = ({ title }: Scene) => text.indexOf(title)
  return demoScenes.filter((scene) => at(scene) >= 0).sort((a, b) => at(a) - at(b))[0]
}

function play(
  { title, looks, takes }: Scene,
  { results, tools }: ModelRequest,
  attempts: Map<string, number>,
): Behaviour {
  const offered = new Set(tools.map(({ name }) => name))
  if (results.length === 0 && looks && offered.has(looks.name)) return slowly({ kind: 'answer', calls: [looks] })
  const attempt = attempts.get(title) ?? 0
  attempts.set(title, attempt + 1)
  const take = takes[Math.min(attempt, takes.length - 1)]
  return slowly({ kind: 'answer', text: take?.says ?? '', calls: take?.does ?? ([] as readonly ToolCall[]) })
}

/** As fast as a quick model, so that there is something to watch. */
function slowly(then: Behaviour): Behaviour {
  return { kind: 'slow', before: 150, between: 5, then }
}

function textOf({ messages }: ModelRequest): string {
  return messages.map(({ text }) => text).join('\n')
}
