import type { LanguageModelV4FunctionTool } from '@ai-sdk/provider'
import type { Brief } from '../../ports/mind.ts'
import { redact } from '../../keys/redact.ts'
import type { OpenAbility } from '../../ports/mind.ts'
import { answersInJson } from './answersInJson.ts'
import { answersWithTools } from './answersWithTools.ts'
import type { Asked, Line } from './model.ts'
import { toolName } from '../../actions/toolName.ts'

/** The first thing a model is asked: the brief, and how to answer it. */
export function openQuestion({ model, secrets }: Line, brief: Brief, abilities: readonly OpenAbility[]): Asked {
  const tools =
    model.tools === false
      ? []
      : [
          ...abilities.map((ability) => describe(ability.name, ability)),
          ...brief.actions.map((action) => describe(toolName(action.name), action)),
        ]
  return {
    instructions: model.tools === false ? answersInJson(brief) : answersWithTools(brief, abilities),
    messages: [{ role: 'user', content: [{ type: 'text', text: redact(brief.text, secrets) }] }],
    tools,
  }
}

function describe(
  name: string,
  { description, input }: Pick<OpenAbility, 'description' | 'input'>,
): LanguageModelV4FunctionTool {
  const inputSchema: object = input
  return {
    type: 'function',
    name,
    description,
    inputSchema,
  }
}
