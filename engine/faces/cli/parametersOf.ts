import type { Command } from './command.ts'
import type { Parameter } from './parameter.ts'

/** Text that may grow longer than this, in characters, can come from standard input. */
const long = 1000

type Property = Readonly<Record<string, unknown>>

/** What a command takes: those by position first, then the flags in the schema's order. */
export function parametersOf({
  input,
  positional,
  letters = {},
}: Pick<Command, 'input' | 'positional' | 'letters'>): readonly Parameter[] {
  const flags = Object.keys(input.properties).filter((name) => !positional.includes(name))
  return [...positional, ...flags].map((name) => {
    const property = input.properties[name] ?? {}
    const kind = kindOf(property)
    const isLong = kind === 'json' || (kind === 'text' && Number(property['maxLength'] ?? 0) >= long)
    return {
      name,
      flag: name.replaceAll('_', '-'),
      ...(letters[name] ? { letter: letters[name] } : {}),
      kind,
      word: String(
        property['title'] ?? { text: 'text', texts: 'text', number: 'number', truth: '', json: 'json' }[kind],
      ),
      positional: positional.includes(name),
      required: input.required?.includes(name) ?? false,
      long: isLong,
      description: describe(property, kind, isLong),
    }
  })
}

function kindOf({ type, items }: Property): Parameter['kind'] {
  if (type === 'boolean') return 'truth'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'array') return (items as Property | undefined)?.['type'] === 'string' ? 'texts' : 'json'
  return type === 'object' ? 'json' : 'text'
}

function describe(property: Property, kind: Parameter['kind'], isLong: boolean): string {
  const { description = '', enum: allowed, minimum, maximum, default: usual } = property
  const facts = [
    Array.isArray(allowed) ? `one of ${allowed.join(', ')}` : '',
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '',
    usual === undefined ? '' : `default: ${usual}`,
    kind === 'texts' ? 'may be given again' : '',
    isLong ? '- reads standard input' : '',
  ].filter(Boolean)
  return [String(description), facts.length > 0 ? `(${facts.join('; ')})` : ''].filter(Boolean).join(' ')
}
