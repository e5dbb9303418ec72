import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describeFailure } from '../../collections/describeFailure.ts'
import type { Command } from './command.ts'
import type { Complaint } from './outcome.ts'
import type { Parameter } from './parameter.ts'

/** What does not fit the command's schema, told in the words of the command line. */
export function checkInput(command: Command, parameters: readonly Parameter[], input: Readonly<Record<string, unknown>>): readonly Complaint[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, verbose: true })
  addFormats.default(ajv, { mode: 'fast', formats: ['date', 'date-time'] })
  const validate = ajv.compile(command.input)
  if (validate(input)) return []
  return (validate.errors ?? []).map((error) => {
    const { path, line, column, example, ...problem } = describeFailure(error, input, command.name, '', command.input as never)
    const parameter = parameters.find(({ name }) => name === (error.instancePath.split('/')[1] ?? error.params['missingProperty']))
    return {
      ...problem,
      rule: 'usage/input',
      message: `vivarium ${command.name}: ${parameter ? nameOf(parameter) : 'the input'} ${error.message ?? 'is not valid'}`,
      example: `vivarium ${command.name} --help`,
    }
  })
}

function nameOf({ flag, positional }: Parameter): string {
  return positional ? `<${flag}>` : `--${flag}`
}
