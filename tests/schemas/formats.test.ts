import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { matchCollection } from '../../engine/collections/matchCollection.ts'
import { readFolder } from '../../engine/founding/readFolder.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'
import { generateTypes } from '../../schemas/generate.ts'
import { read } from '../support/given.ts'
import { formatsReference } from '../../schemas/writeFormats.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const collections = openCollections()
const examples = [...readFolder(join(root, 'schemas/examples'))].map(([path, bytes]) => ({
  path,
  text: Buffer.from(bytes).toString(),
  collection: matchCollection(collections)(path)?.name,
}))
const pages = formatsReference()
const pageOf = (name: string) => [...pages].find(([path]) => path.endsWith(`/${name}.md`))?.[1] ?? ''

test('the pages of the reference are what the schemas say now (npm run reference writes them)', () => {
  const stale = [...pages].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
  expect(stale.map(([path]) => path)).toEqual([])
})

test('no page is left of a format that is gone', () => {
  const folder = dirname([...pages.keys()][0] ?? '')
  expect(readdirSync(join(root, folder)).filter((name) => !pages.has(`${folder}/${name}`))).toEqual([])
})

test('the generated types are what the schemas say now (npm run schemas writes them)', async () => {
  expect(readFileSync(join(root, 'schemas/types.ts'), 'utf8')).toBe(await generateTypes())
})

test.each(collections.map(({ name }) => name))(
  'the page of %s names every field and shows a whole document',
  (name) => {
    const schema = collections.find((collection) => collection.name === name)?.schema as { properties?: object }
    const missing = Object.keys(schema.properties ?? {}).filter((field) => !pageOf(name).includes(`| \`${field}\` |`))
    expect(missing).toEqual([])
    expect(pageOf(name)).toContain(examples.find(({ collection }) => collection === name)?.text.trimEnd())
  },
)

test.each(collections.map(({ name }) => name))(
  'the example of %s is valid, and refused without what it needs',
  (name) => {
    const { path = '', text = '' } = examples.find(({ collection }) => collection === name) ?? {}
    expect(read(path, text).kind).toBe('document')
    const { required = [] } = collections.find((collection) => collection.name === name)?.schema as {
      required?: string[]
    }
    for (const field of required) {
      const without = read(path, text.replace(new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, 'm'), ''))
      expect(without.kind === 'invalid' ? without.problems.map(({ rule }) => rule) : [], field).toContain(
        `schema/${name}`,
      )
    }
  },
)

test('there is one example of every collection, and no other file among them', () => {
  expect(examples.map(({ collection }) => collection).sort()).toEqual(collections.map(({ name }) => name).sort())
})

test('the index leads to every format', () => {
  expect(collections.filter(({ name }) => !pageOf('README').includes(`](${name}.md)`)).map(({ name }) => name)).toEqual(
    [],
  )
})

test('what stands in angle brackets is shown, not taken for a tag', () => {
  expect(pageOf('proposal')).toContain('the branch proposal/\\<id>')
})

test('no table row is broken by a bar in its text', () => {
  const rows = [...pages.values()].flatMap((text) => text.split('\n').filter((line) => line.startsWith('| `')))
  const cells = (row: string) => row.replaceAll('\\|', '').split('|').length - 2
  expect(rows.filter((row) => cells(row) !== 5)).toEqual([])
  expect(rows.length).toBeGreaterThan(80)
})
