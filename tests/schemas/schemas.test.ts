import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { foundingDocuments } from '../../engine/founding/foundingDocuments.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { examples } from './examples.ts'

const folder = new URL('../../schemas/', import.meta.url)
const root = new URL('../../', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.schema.yaml'))
const collections = openCollections()
const names = collections.map(({ name }) => name)

describe.each(files)('%s', (file) => {
  const schema = parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>
  const block = schema['x-vivarium'] as Record<string, unknown>
  const properties = schema['properties'] as Record<string, Record<string, unknown>>

  test('is a schema by the standard, and compiles in the strictest reading', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    ajv.addKeyword('x-vivarium')
    addFormats.default(ajv)
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
  })

  test('is named after its file, says what it is, and begins with the line editors look for', () => {
    expect(`${String(schema['$id'])}.schema.yaml`).toBe(file)
    expect(String(schema['title']).length).toBeGreaterThan(2)
    expect(schema['description']).toMatch(/\.$/)
    expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(/^# yaml-language-server: \$schema=/)
  })

  test('says where its files live, how they are written, and whether they are public', () => {
    expect(block).toMatchObject({
      files: expect.arrayContaining([expect.stringMatching(/\.(md|yaml)$|\/STOP$/)]),
      tree: expect.stringMatching(/^(world|host)$/),
      format: expect.stringMatching(/^(markdown|yaml)$/),
      public: expect.any(Boolean),
    })
    expect(block['files']).toEqual(
      (block['files'] as string[]).filter((glob) =>
        (block['format'] === 'yaml' ? /\.yaml$/ : /\.(?:md|mdx|markdown)$|\/STOP$/).test(glob),
      ),
    )
  })

  test('refers to fields it has and collections there are', () => {
    for (const [field, collection] of Object.entries((block['references'] ?? {}) as Record<string, string>)) {
      expect(Object.keys(properties)).toContain(field)
      expect(names).toContain(collection)
    }
  })

  test('describes every field whose name does not say it all', () => {
    const clear = [
      'id',
      'name',
      'title',
      'author',
      'created',
      'status',
      'kind',
      'at',
      'by',
      'room',
      'role',
      'task',
      'skill',
      'date',
      'mood',
      'importance',
      'reply_to',
      'license',
      'compatibility',
      'metadata',
      'allowed-tools',
    ]
    const silent = Object.entries(properties)
      .filter(
        ([name, field]) =>
          !clear.includes(name) &&
          field['description'] === undefined &&
          !(field['type'] === 'object' && field['properties']),
      )
      .map(([name]) => name)
    expect(silent).toEqual([])
  })
})

test('the documents that tests break are of collections that are there', () => {
  expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([])
})

describe('editors', () => {
  test('are told which schema belongs to which YAML file', () => {
    const settings = JSON.parse(readFileSync(new URL('.vscode/settings.json', root), 'utf8')) as {
      'yaml.schemas': Record<string, unknown>
    }
    const known = JSON.stringify(settings['yaml.schemas'])
    for (const name of collections.filter(({ format }) => format === 'yaml').map((collection) => collection.name))
      expect(known, name).toContain(`${name}.schema.yaml`)
    for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(new URL(path, root)), path).toBe(true)
  })

  test('find the schema that a founding document names in its first line', () => {
    const documents = foundingDocuments({
      name: 'W',
      library: 'docs',
      at: '2026-11-22T10:00:00.000Z',
      seed: 's',
    }).filter(({ path }) => path.endsWith('.yaml'))
    expect(documents.length).toBeGreaterThan(3)
    for (const { path, text } of documents) {
      const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text ?? '')?.[1] ?? 'none'
      expect(existsSync(new URL(named, new URL(path, root))), `${path} names ${named}`).toBe(true)
    }
  })
})
