import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { parse } from 'yaml'

const here = new URL('.', import.meta.url)

const residentFieldsType = `\
/** Which fields of a document's data are a resident's: \`x-vivarium.resident\` of its schema. */
export interface ResidentFields {
  /** Where it writes such documents by itself, as globs; \`{id}\` is the resident. New worlds allow these. */
  readonly writes?: readonly string[]
  /** What it may set in a document it makes; left out, everything but \`never\`. */
  readonly sets?: readonly string[]
  /**
   * What it may change in a document that is there; left out, nothing of \`sets\`, and where there is no \`sets\` all
   * but \`keeps\`.
   */
  readonly edits?: readonly string[]
  /** What only people and the engine set. */
  readonly never?: readonly string[]
  /** What stays as it is once it is set. */
  readonly keeps?: readonly string[]
  /** Values that it may choose from. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

/** Collection name to a resident's fields; of a collection that is not here, none is. */
`

/** The TypeScript of every schema: `TaskData`, `ProposalData` … and a map from collection names to them. */
export async function generateTypes(): Promise<string> {
  const names = readdirSync(here)
    .filter((name) => name.endsWith('.schema.yaml'))
    .sort()
  const parts = ['// Generated from schemas/*.schema.yaml by `npm run schemas`. Edits are lost.\n']
  const entries: string[] = []
  const residentFields: Record<string, unknown> = {}
  const since: Record<string, number> = {}
  for (const file of names) {
    const schema = parse(readFileSync(new URL(file, here), 'utf8')) as Record<string, unknown>
    const name = String(schema['$id'])
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Data`
    const { $schema, $id, title, 'x-vivarium': block, ...rest } = schema
    parts.push(
      await compile({ ...withRequired(rest), additionalProperties: false }, type, {
        bannerComment: '',
        format: false,
        ignoreMinAndMaxItems: true,
      }),
    )
    entries.push(`  ${name}: ${type}`)
    const { resident, since: format } = block as { resident?: object; since?: number }
    if (resident) residentFields[name] = resident
    if (format !== undefined) since[name] = format
  }
  parts.push(
    '/** Collection name to the data its documents hold. */\n' +
      `export interface CollectionData {\n${entries.join('\n')}\n}\n`,
  )
  const fields = JSON.stringify(residentFields, null, 2)
  parts.push(residentFieldsType + `export const residentFields: Readonly<Record<string, ResidentFields>> = ${fields}\n`)
  parts.push(
    '/** Collection name to the format of the world that it came with; ' +
      'one that is not here was there from the first. */\n' +
      `export const collectionSince: Readonly<Record<string, number>> = ${JSON.stringify(since)}\n`,
  )
  return parts.join('\n')
}

/** A schema of which a value holds, in every part, what is required, what has a default, and its id. */
function withRequired(schema: JSONSchema): JSONSchema {
  const properties = Object.entries(schema.properties ?? {})
  const filled = properties.filter(([name, field]) => name === 'id' || field.default !== undefined)
  const required = [...((schema.required ?? []) as string[]), ...filled.map(([name]) => name)]
  return {
    ...schema,
    ...(properties.length > 0 ? { required: [...new Set(required)] } : {}),
    ...withParts(schema, 'properties'),
    ...withParts(schema, '$defs'),
    ...(isSchema(schema.items) ? { items: withRequired(schema.items) } : {}),
  }
}

function withParts(schema: JSONSchema, key: 'properties' | '$defs'): JSONSchema {
  const parts = Object.entries((schema[key] ?? {}) as Record<string, JSONSchema>)
  return parts.length === 0
    ? {}
    : { [key]: Object.fromEntries(parts.map(([name, part]) => [name, withRequired(part)])) }
}

function isSchema(items: JSONSchema['items']): items is JSONSchema {
  return items !== undefined && !Array.isArray(items)
}

if (import.meta.main) writeFileSync(new URL('types.ts', here), await generateTypes())
