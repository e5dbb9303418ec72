import type { AnyInput, CommandFacts } from '../actions/action.ts'
import { checkInput } from '../collections/checkInput.ts'
import type { InputOf, InputSchema } from '../collections/inputSchema.ts'
import type { SchemaNode } from '../collections/schemaNode.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { FactName, Given, Questions } from './facts.ts'

/** What came of asking. */
export type Answer<Data = unknown> =
  | { readonly kind: 'answered'; readonly data: Data }
  /** It was looked at and is not as it should be: the data say how, and the problems what to mend. */
  | { readonly kind: 'faulty'; readonly data: Data; readonly problems: readonly Problem[] }
  /** The policy stands against what was asked about. */
  | { readonly kind: 'denied'; readonly problems: readonly Problem[] }
  /** It cannot be answered as it was asked. */
  | { readonly kind: 'unanswered'; readonly problems: readonly Problem[] }

/** Every query is a command, in a chapter of the help. */
type TypedAs = Extract<CommandFacts, { chapter: unknown }>

/**
 * One thing that can be asked of a world. It is a pure function of the view and the facts it names, so that every face
 * asks the same and shows the answer in its own way.
 */
export interface Query<
  Name extends string = string,
  Input = AnyInput,
  Data = unknown,
  Need extends FactName = FactName,
> {
  /** `task.list`; the words of the command are `task list`. */
  readonly name: Name
  /** One sentence in the imperative, for help. */
  readonly description: string
  /** How people type it. */
  readonly command: TypedAs
  readonly input: InputSchema
  /** The properties that are known by their place where a face takes things in order. */
  readonly positional: readonly string[]
  /** Properties that have a letter of their own on the command line: `{ limit: 'n' }`. */
  readonly letters?: Readonly<Record<string, string>>
  /** Inputs as they are meant. */
  readonly examples: readonly Input[]
  /** The JSON Schema of the data it answers with. `$ref: task` is the schema of that collection; see `resultSchema`. */
  readonly result: SchemaNode
  readonly needs: readonly Need[]
  /** By what the facts are asked for that have to be asked for by something. */
  asks?(view: View, input: Input): Partial<Questions>
  /** Problems of an input; empty: it fits the schema. */
  validate(input: unknown): readonly Problem[]
  read(facts: Given<Need>, input: Input): Answer<Data>
}

/** What a query answers with when it can. */
export type DataOf<Asked extends Query> = Extract<ReturnType<Asked['read']>, { kind: 'answered' }>['data']

/** What a query is asked with. */
export type InputFor<Asked extends Query> = Asked['examples'][number]

/** Facts that have to be asked for by something make `asks` a duty. */
type Asking<Input, Need extends FactName> = [Need & keyof Questions] extends [never]
  ? unknown
  : { asks(view: View, input: Input): Pick<Questions, Need & keyof Questions> }

const noInput = { type: 'object', additionalProperties: false, properties: {} } as const satisfies InputSchema

type Definition<Name extends string, Schema extends InputSchema, Data, Need extends FactName> = Pick<
  Query<Name, NoInfer<InputOf<Schema>>, Data, Need>,
  'name' | 'command' | 'description' | 'letters' | 'examples' | 'result' | 'asks' | 'read'
> & {
  /** Left out where it takes nothing. */
  readonly input?: Schema
  readonly positional?: readonly (keyof Schema['properties'])[]
  readonly needs?: readonly Need[]
}

/** A query from its definition. Where it needs a fact that is asked for by something, it has to say by what. */
export function defineQuery<
  const Name extends string,
  Data,
  const Schema extends InputSchema = typeof noInput,
  const Need extends FactName = never,
>(
  definition: Definition<Name, Schema, Data, Need> & Asking<NoInfer<InputOf<Schema>>, Need>,
): Query<Name, InputOf<Schema>, Data, Need> {
  const given: Definition<Name, Schema, Data, Need> = definition
  const { input = noInput, positional = [], needs = [], ...more } = given
  const check = checkInput(input, definition.name)
  return {
    ...more,
    input,
    positional: positional.map(String),
    needs,
    validate: (asked) => check(asked).map(({ problem }) => problem),
  }
}
