import type { InputSchema } from './inputSchema.ts'

/** One thing that an action, a query or a command takes, read from a property of its input schema. */
export interface Parameter {
  /** The property: `depends_on`. */
  readonly name: string
  readonly kind: 'text' | 'number' | 'truth' | 'texts' | 'json'
  /** What stands for the value where it is explained: `text`. */
  readonly word: string
  /** Known by its place, where a face takes things in order. */
  readonly positional: boolean
  readonly required: boolean
  /** May be so long that nobody types it in a line: markdown, or JSON. */
  readonly long: boolean
  readonly description: string
  /** What a value must be, and what it is when it is left out: `one of thin, thick`, `default: 10`. */
  readonly bounds: readonly string[]
}

/** Text that may grow longer than this, in characters, is long. */
const long = 1000

type Property = InputSchema['properties'][string]

/** What an input is made of: the properties taken by place first, then the others in the schema's order. */
export function parametersOf(input: InputSchema, positional: readonly string[]): readonly Parameter[] {
  const others = Object.keys(input.properties).filter((name) => !positional.includes(name))
  return [...positional, ...others].map((name) => {
    const property = input.properties[name] ?? {}
    const kind = kindOf(property)
    return {
      name,
      kind,
      word: String(
        property['title'] ?? { text: 'text', texts: 'text', number: 'number', truth: '', json: 'json' }[kind],
      ),
      positional: positional.includes(name),
      required: input.required?.includes(name) ?? false,
      long: kind === 'json' || (kind === 'text' && Number(property['maxLength'] ?? 0) >= long),
      description: String(property['description'] ?? ''),
      bounds: boundsOf(property),
    }
  })
}

function kindOf({ type, items }: Property): Parameter['kind'] {
  if (type === 'boolean') return 'truth'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'array') return (items as Property | undefined)?.['type'] === 'string' ? 'texts' : 'json'
  return type === 'object' ? 'json' : 'text'
}

function boundsOf({ enum: allowed, minimum, maximum, default: usual }: Property): readonly string[] {
  return [
    Array.isArray(allowed) ? `one of ${allowed.join(', ')}` : '',
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '',
    usual === undefined ? '' : `default: ${usual}`,
  ].filter(Boolean)
}
