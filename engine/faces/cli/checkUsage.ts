import { checkInput } from '../../collections/checkInput.ts'
import type { Complaint } from '../outcome.ts'
import type { Command } from './command.ts'
import type { Flag } from './flag.ts'

/** What does not fit the command's schema, told in the words of the command line. */
export function checkUsage(
  command: Command,
  flags: readonly Flag[],
  input: Readonly<Record<string, unknown>>,
): readonly Complaint[] {
  return checkInput(
    command.input,
    command.name,
  )(input).map(({ property, fault, problem }) => {
    const flag = flags.find(({ name }) => name === property)
    const subject = flag ? nameOf(flag) : 'the input'
    return {
      ...problem,
      rule: 'usage/input',
      message: `vivarium ${command.name}: ${subject} ${fault}`,
      example: `vivarium ${command.name} --help`,
    }
  })
}

function nameOf({ flag, positional }: Flag): string {
  return positional ? `<${flag}>` : `--${flag}`
}
