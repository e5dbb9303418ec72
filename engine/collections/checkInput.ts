import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Problem } from '../documents/problem.ts'
import { compileSchema } from './compileSchema.ts'
import { explainFailure } from './explainFailure.ts'
import type { InputSchema } from './inputSchema.ts'

/** One thing that is wrong with an input, which is in no file and has no line. */
export interface Misfit {
  /** The property it is about; undefined: the input as a whole. */
  readonly property: string | undefined
  /** What the validator says of it: `must be string`. */
  readonly fault: string
  /** The same for somebody who knows what they gave: rule `input/<name>`. */
  readonly problem: Omit<Problem, 'path' | 'line' | 'column'>
}

/**
 * Looks at what somebody gave to an action, an ability or a command. The schema is compiled when the first input comes,
 * so listing them costs nothing; defaults are filled in.
 */
export function checkInput(schema: InputSchema, name: string): (input: unknown) => readonly Misfit[] {
  let validate: ValidateFunction | undefined
  return (input) => {
    validate ??= compileSchema(schema)
    if (validate(input)) return []
    return (validate.errors ?? []).map((error) => ({
      property: error.instancePath.split('/')[1] ?? (error.params['missingProperty'] as string | undefined),
      fault: error.message ?? 'is not valid',
      problem: { rule: `input/${name}`, ...explainFailure(error, input, name, schema, 'the input') },
    }))
  }
}
