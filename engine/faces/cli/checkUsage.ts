import { checkInput } from '../../collections/checkInput.ts'
import type { Command } from './command.ts'
import type { Complaint } from './outcome.ts'
import type { Parameter } from './parameter.ts'

/** What does not fit the command's schema, told in the words of the command line. */
export function checkUsage(
  command: Command,
  parameters: readonly Parameter[],
  input: Readonly<Record<string, unknown>>,
): readonly Complaint[] {
  return checkInput(
    command.input,
    command.name,
  )(input).map(({ property, fault, problem }) => {
    const parameter = parameters.find(({ name }) => name === property)
    const subject = parameter ? nameOf(parameter) : 'the input'
    return {
      ...problem,
      rule: 'usage/input',
      message: `vivarium ${command.name}: ${subject} ${fault}`,
      example: `vivarium ${command.name} --help`,
    }
  })
}

function nameOf({ flag, positional }: Parameter): string {
  return positional ? `<${flag}>` : `--${flag}`
}
