import type { Action } from '../../engine/actions/action.ts'
import { actions } from '../../engine/actions/index.ts'
import { toolName } from '../../engine/actions/toolName.ts'
import { act } from '../../engine/acts/act.ts'
import { askQuery } from '../../engine/asking/askQuery.ts'
import type { InputSchema } from '../../engine/collections/inputSchema.ts'
import { concludeAct } from '../../engine/faces/concludeAct.ts'
import { concludeQuery } from '../../engine/faces/concludeQuery.ts'
import { explainError } from '../../engine/faces/explainError.ts'
import { complain, type Outcome } from '../../engine/faces/outcome.ts'
import type { World } from '../../engine/ports/world.ts'
import { queries } from '../../engine/queries/index.ts'
import type { Query } from '../../engine/queries/query.ts'

/** Something that a program can call by name: a query, or an action that people use. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: InputSchema
  call(input: Readonly<Record<string, unknown>>): Promise<Outcome>
}

/** A face as small as one can be: every query and every action of people as a tool, for the person it speaks for. */
export function openToolFace(world: World, person: string): readonly Tool[] {
  const ask = async (query: Query, input: Readonly<Record<string, unknown>>) =>
    concludeQuery(await askQuery(world, query, input))
  const use = async (action: Action, input: Readonly<Record<string, unknown>>) =>
    concludeAct((await act(world, { action: action.name, input }, person)).outcome)
  const safely =
    (call: Tool['call']): Tool['call'] =>
    async (input) => {
      try {
        return await call(input)
      } catch (error) {
        return explainError(error, 'Ask whoever runs this.')
      }
    }
  const byPeople = actions.filter(({ principals }) => principals.includes('human'))
  return [
    ...queries.map((query: Query) => ({ ...query, call: safely((input) => ask(query, input)) })),
    ...byPeople.map((action) => ({ ...action, call: safely((input) => use(action, input)) })),
  ].map(({ name, description, input, call }) => ({ name: toolName(name), description, input, call }))
}

/** What a tool answers, or a complaint that there is none of that name. */
export async function callTool(tools: readonly Tool[], name: string, input: object): Promise<Outcome> {
  const tool = tools.find((one) => one.name === name)
  return tool ? tool.call({ ...input }) : complain('usage', { rule: 'usage/tool', message: `there is no tool ${name}` })
}
