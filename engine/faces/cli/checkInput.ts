import { compileSchema } from '../../collections/compileSchema.ts'
import { describeFailure } from '../../collections/describeFailure.ts'
import type { Command } from './command.ts'
import type { Complaint } from './outcome.ts'
import type { Parameter } from './parameter.ts'

/** What does not fit the command's schema, told in the words of the command line. */
export function checkInput(
  command: Command,
  parameters: readonly Parameter[],
  input: Readonly<Record<string, unknown>>,
): readonly Complaint[] {
  const validate = compileSchema(command.input)
  if (validate(input)) return []
  return (validate.errors ?? []).map((error) => {
    const { path, line, column, example, ...problem } = describeFailure(
      error,
      input,
      command.name,
      '',
      command.input as never,
    )
    const parameter = parameters.find(
      ({ name }) => name === (error.instancePath.split('/')[1] ?? error.params['missingProperty']),
    )
    const subject = parameter ? nameOf(parameter) : 'the input'
    return {
      ...problem,
      rule: 'usage/input',
      message: `vivarium ${command.name}: ${subject} ${error.message ?? 'is not valid'}`,
      example: `vivarium ${command.name} --help`,
    }
  })
}

function nameOf({ flag, positional }: Parameter): string {
  return positional ? `<${flag}>` : `--${flag}`
}
