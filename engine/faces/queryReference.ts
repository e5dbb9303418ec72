import { parametersOf } from '../collections/parameter.ts'
import type { SchemaNode } from '../collections/schemaNode.ts'
import type { Query } from '../queries/query.ts'

/** The reference page of what can be asked of a world, in markdown, from the list that every face is made from. */
export function queryReference(queries: readonly Query[]): string {
  return (
    [
      '# Query reference',
      'Generated from the list of queries by `npm run reference`; edits are lost.',
      'What each query takes and what it answers with. `vivarium <command> --json` prints the answer as `data`; ' +
        'see [Commands](commands.md) for the lines around it. How a query comes to its answer is told in ' +
        '[Queries](../concepts/queries.md). Back to [all pages](../README.md).',
      'In the names of fields, `[]` is an item of a list, `*` any name, and round brackets name a kind of answer.',
      ...queries.flatMap(describe),
    ].join('\n\n') + '\n'
  )
}

function describe({ name, description, input, positional, examples, result }: Query): readonly string[] {
  const taken = parametersOf(input, positional).map((parameter) => [
    `\`${parameter.name}\`${parameter.required ? ' (needed)' : ''}`,
    [parameter.description, ...parameter.bounds.map((bound) => `(${bound})`)].join(' '),
  ])
  return [
    `## ${name}`,
    description,
    ...(taken.length > 0 ? [table(['takes', 'meaning'], taken)] : ['It takes nothing.']),
    `For example ${examples.map((example) => `\`${JSON.stringify(example)}\``).join(', ')}.`,
    table(['answers with', 'type', 'meaning'], rowsOf(result, '')),
  ]
}

/** A row for a part of an answer, then the rows of its parts. */
function rowsOf(node: SchemaNode, place: string): readonly (readonly string[])[] {
  const own = [place === '' ? 'the answer' : `\`${place}\``, typeOf(node), node.description ?? '']
  const inside = place === '' ? '' : `${place}.`
  const { items, properties = {}, additionalProperties: others } = node
  const kinds = (node['oneOf'] ?? []) as readonly SchemaNode[]
  return [
    own,
    ...(items && isRich(items) ? rowsOf(items, `${place}[]`) : []),
    ...Object.entries(properties).flatMap(([name, part]) => rowsOf(part, inside + name)),
    ...(typeof others === 'object' ? rowsOf(others, `${inside}*`) : []),
    ...kinds.flatMap((kind) => rowsOf(kind, `${place}(${String(kind.properties?.['about']?.const ?? '')})`)),
  ]
}

/** Whether an item of a list has more to tell than its type. */
function isRich(items: SchemaNode): boolean {
  return items.properties !== undefined || items['allOf'] !== undefined
}

function typeOf(node: SchemaNode): string {
  const { type, enum: allowed, items, format } = node
  const named = (node['$ref'] ?? ((node['allOf'] ?? []) as readonly SchemaNode[])[0]?.['$ref']) as string | undefined
  if (named !== undefined) return collectionLink(named)
  if (allowed) return `one of ${allowed.map((value) => `\`${String(value)}\``).join(', ')}`
  if (node.const !== undefined) return `\`${String(node.const)}\``
  if (format === 'date-time') return 'moment'
  if (type === 'array') return items && !isRich(items) ? `list of ${typeOf(items)}` : 'list'
  return [type ?? 'any'].flat().join(' or ').replaceAll('object', 'map')
}

/** `proposal#/properties/title` is the field `title` of [proposal](formats/proposal.md). */
function collectionLink(named: string): string {
  const [collection = '', part] = named.split('#/properties/')
  const link = `[${collection}](formats/${collection}.md)`
  return part ? `as in ${link}` : link
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
