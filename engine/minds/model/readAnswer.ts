import type { ActRequest } from '../../actions/action.ts'
import { clip } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import { cleanText } from '../../documents/cleanText.ts'
import { describeProblem } from '../../documents/describeProblem.ts'
import { redact } from '../../keys/redact.ts'
import type { OpenAbility } from '../../ports/mind.ts'
import type { Line, ToolCall, Turn } from './model.ts'
import { parseAnswer } from './parseAnswer.ts'
import { toolName } from '../../actions/toolName.ts'

/** One use of an ability that the model asks for. */
export interface Wanted {
  readonly call: ToolCall
  readonly ability: OpenAbility
  readonly input: unknown
}

/** What a turn says, once it is understood. With problems nothing of it counts. */
export interface Understood {
  readonly note: string
  readonly acts: readonly ActRequest[]
  readonly wanted: readonly Wanted[]
  readonly problems: readonly string[]
}

/** Most characters of a mind's own words. */
const longestNote = 4000

/** Reads a turn as acts and looks, each held against its schema. */
export function readAnswer(
  { model, secrets }: Line,
  turn: Turn,
  brief: Brief,
  abilities: readonly OpenAbility[],
): Understood {
  const nothing = (...problems: string[]): Understood => ({ note: '', acts: [], wanted: [], problems })
  if (turn.end !== 'whole')
    return nothing(`the answer was cut off at ${model.output_tokens} tokens, so it has to be shorter`)
  const said = model.tools === false ? parseAnswer(turn) : turn
  if (typeof said === 'string') return nothing(said)

  const acts: ActRequest[] = []
  const wanted: Wanted[] = []
  const problems: string[] = []
  for (const call of said.calls) {
    const input = parseInput(call.input, secrets)
    const ability = abilities.find(({ name }) => name === call.name)
    const action = brief.actions.find(({ name }) => name === call.name || toolName(name) === call.name)
    if (!ability && !action) {
      const known = [...abilities, ...brief.actions].map(({ name }) => name).join(', ')
      problems.push(`there is no ${clip(call.name, 80)}; there are ${known}`)
    } else if (typeof input === 'string') problems.push(`${call.name}: ${input}`)
    else if (ability) wanted.push({ call, ability, input })
    else if (action) {
      problems.push(...action.validate(input).map((problem) => `${call.name}: ${describeProblem(problem)}`))
      acts.push({ action: action.name, input: input as ActRequest['input'] })
    }
  }
  return { note: clip(cleanText(redact(said.text, secrets)).trim(), longestNote), acts, wanted, problems }
}

/** The input as an object; a sentence where it is none. An escape may have hidden a key until now. */
function parseInput(text: string, secrets: readonly string[]): object | string {
  try {
    const input: unknown = redact(JSON.parse(text.trim() === '' ? '{}' : text), secrets)
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : 'the input is not an object'
  } catch {
    return 'the input is not JSON'
  }
}
