import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Collection } from '../engine/collections/collection.ts'
import { matchCollection } from '../engine/collections/matchCollection.ts'
import type { Data } from '../engine/documents/document.ts'
import { parseDocument } from '../engine/collections/parseDocument.ts'
import { readFolder } from '../engine/founding/readFolder.ts'
import { openCollections } from '../engine/opening/openCollections.ts'
import { residentFields, type ResidentFields } from './types.ts'

/** A small world with one document of every collection. */
const examples = fileURLToPath(new URL('examples', import.meta.url))

/** Where the pages are, from the root of the project. */
const folder = 'library/community_library/swarm_docs/reference/formats'

interface Example {
  readonly path: string
  readonly text: string
  readonly data: Data
}

/** A schema, or a part of one. */
interface Part {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Part>>
  readonly items?: Part
  readonly additionalProperties?: boolean | Part
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly 'x-vivarium'?: { readonly expected?: string }
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** The reference of every format: path, from the root of the project, to the text of its page. */
export function formatsReference(): ReadonlyMap<string, string> {
  const collections = openCollections()
  return new Map([
    [`${folder}/README.md`, indexPage(collections)],
    ...collections.map((collection): [string, string] => [`${folder}/${collection.name}.md`, formatPage(collection)]),
  ])
}

function indexPage(collections: readonly Collection[]): string {
  const lines = collections.map(({ name, title, description }) => `- [${title}](${name}.md): ${prose(description)}`)
  return (
    [
      '# Formats',
      'Every kind of document has one format. A format is defined by one file in the folder `schemas`; ' +
        'the pages here are generated from those files by `npm run reference`.',
      'How documents are read, checked and edited is told in [Documents](../../concepts/documents.md). ' +
        'Back to [all pages](../../README.md).',
      'A *moment* is a point in time in UTC (coordinated universal time), written `2026-11-22T10:00:00.000Z`. ' +
        'A *date* is written `2026-11-22`. ' +
        'In the pattern of a file name, one star stays inside a folder and two cross folders. ' +
        'A field name such as `files[].path` means the field `path` of each item of `files`.',
      lines.join('\n'),
    ].join('\n\n') + '\n'
  )
}

function formatPage(collection: Collection): string {
  const { name, title, description, files, references, schema } = collection
  const { path, text, data } = readExample(collection)
  const rows = fieldRows(withParts(schema, schema['$defs'] as Parts) as Part, data)
  return (
    [
      `# ${title}`,
      prose(description),
      `Back to [all formats](README.md). This page is generated from \`schemas/${name}.schema.yaml\`.`,
      '## Files',
      files.map((glob) => `- \`${glob}\``).join('\n'),
      [
        placeSentence(collection),
        treeSentences[collection.tree],
        collection.public ? 'Shown on the site.' : 'Not shown on the site.',
        residentSentence(residentFields[name]),
        ...(collection.since === undefined ? [] : [`In worlds of format ${collection.since} and later.`]),
      ].join(' '),
      '## Fields',
      ['| Field | Type | Required | Meaning | Example |', '|---|---|---|---|---|', ...rows].join('\n'),
      (schema as Part).additionalProperties === false
        ? 'Other fields are refused.'
        : 'Other fields are allowed and kept as they are.',
      ...(references.length > 0
        ? [
            '## References',
            references
              .map(({ field, collection: to }) => `- \`${field}\` holds the id of a [${to}](${to}.md).`)
              .join('\n'),
          ]
        : []),
      '## Example',
      `\`${path}\``,
      `\`\`\`${collection.format}\n${text.trimEnd()}\n\`\`\``,
    ].join('\n\n') + '\n'
  )
}

type Parts = Readonly<Record<string, object>> | undefined

/** A schema with what it only names (`$ref: '#/$defs/budget'`) in its place. */
function withParts(value: unknown, parts: Parts): unknown {
  if (Array.isArray(value)) return value.map((item) => withParts(item, parts))
  if (!isMap(value)) return value
  const named = typeof value['$ref'] === 'string' ? parts?.[value['$ref'].replace('#/$defs/', '')] : undefined
  return Object.fromEntries(Object.entries({ ...named, ...value }).map(([key, item]) => [key, withParts(item, parts)]))
}

/** The example as the engine reads it: one that is not valid is never published. */
function readExample(collection: Collection): Example {
  const [found] = [...readFolder(examples)].filter(([path]) => matchCollection([collection])(path))
  if (!found) throw new TypeError(`schemas/examples has no ${collection.name}`)
  const [path, bytes] = found
  const text = new TextDecoder().decode(bytes)
  const parsed = parseDocument(text, path, collection, '')
  if (parsed.kind === 'invalid')
    throw new TypeError(`the example of ${collection.name} is not valid: ${JSON.stringify(parsed.problems)}`)
  return { path, text, data: parsed.document.data }
}

/** What the policy lets residents do to it: the rules read the same fields. */
function residentSentence(fields: ResidentFields | undefined): string {
  if (!fields) return 'Residents set nothing in it.'
  const { writes = [], sets, never = [] } = fields
  const where = writes.length > 0 ? ` by themselves, in ${list(writes)}` : ''
  return sets ? `Residents set ${list(sets)}${where}.` : `Residents set every field but ${list(never)}${where}.`
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

const treeSentences = {
  world: 'On the world branch.',
  host: 'On the host branch.',
} as const

function placeSentence({ format, frontmatter, id }: Collection): string {
  const kind =
    format === 'yaml'
      ? 'A YAML file.'
      : frontmatter === 'required'
        ? 'Markdown that begins with frontmatter.'
        : 'Markdown; frontmatter is optional.'
  const names = {
    filename: 'The `id` is the name of the file without its ending.',
    folder: 'The `name` is the name of the folder.',
    path: format === 'yaml' ? 'There is one.' : 'A page is known by its path.',
  }
  return `${kind} ${names[id]}`
}

/** One row per field; the fields of a map or of a list's items follow it, with their path. */
function fieldRows(part: Part, data: unknown, under = ''): string[] {
  return Object.entries(part.properties ?? {}).flatMap(([key, field]) => {
    const name = under + key
    const value = isMap(data) ? data[key] : undefined
    const required = part.required?.includes(key) ? 'yes' : ''
    const description = prose(field.description ?? '')
    const cells = [`\`${name}\``, cell(typeOf(field)), required, cell(description), cell(exampleOf(field, value))]
    const row = `| ${cells.join(' | ')} |`
    const below = field.items?.properties
      ? fieldRows(field.items, Array.isArray(value) ? value[0] : undefined, `${name}[].`)
      : fieldRows(field, value, `${name}.`)
    return [row, ...below]
  })
}

function typeOf(field: Part): string {
  if (field.enum) return `one of ${field.enum.map((value) => `\`${String(value)}\``).join(', ')}`
  if (field.const !== undefined) return `\`${String(field.const)}\``
  if (field.format === 'date-time') return 'moment'
  if (field.format === 'date') return 'date'
  if (field.type === 'array')
    return field.items?.properties
      ? 'list of maps'
      : `list of ${field.items ? typeOf(field.items).replace(/^(string|integer)/, '$1s') : 'values'}`
  if (field.type === 'object') return 'map'
  if (field.type === undefined) return 'any'
  const limits = [
    field.minimum !== undefined && field.maximum !== undefined ? `${field.minimum} to ${field.maximum}` : '',
    field.minimum !== undefined && field.maximum === undefined ? `at least ${field.minimum}` : '',
    field.maxLength === undefined ? '' : `at most ${field.maxLength} characters`,
    field.pattern === undefined ? '' : (field['x-vivarium']?.expected ?? `like \`${field.pattern}\``),
  ].filter(Boolean)
  return [[field.type].flat().join(' or '), ...limits].join(', ')
}

/** What stands in the example document, else what the schema offers. */
function exampleOf(field: Part, value: unknown): string {
  const shown = value ?? field.examples?.[0] ?? field.default
  if (shown === undefined || isMap(shown) || (Array.isArray(shown) && shown.some(isMap))) return ''
  return `\`${Array.isArray(shown) ? `[${shown.join(', ')}]` : String(shown)}\``
}

/** A description as markdown: what stands in angle brackets is no tag. */
function prose(text: string): string {
  return text.replaceAll('<', '\\<')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const pages = formatsReference()
  mkdirSync(join(root, folder), { recursive: true })
  for (const name of readdirSync(join(root, folder)))
    if (!pages.has(`${folder}/${name}`)) rmSync(join(root, folder, name))
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
