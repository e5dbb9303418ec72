import { describe, expect, test } from 'vitest'
import type { SchemaNode } from '../../engine/collections/schemaNode.ts'
import { queries } from '../../engine/queries/index.ts'
import type { Query } from '../../engine/queries/query.ts'
import { resultSchema } from '../../engine/queries/resultSchema.ts'
import { misfits } from '../support/misfits.ts'
import { collections, given } from './sample.ts'

/** Every place of a schema that nobody described; what a collection says of itself is not looked at. */
function silentPlaces(node: SchemaNode, place = 'result'): readonly string[] {
  const parts = Object.entries(node.properties ?? {})
  const described = node.description !== undefined || node['$ref'] !== undefined
  return [
    ...(described ? [] : [place]),
    ...parts.flatMap(([name, part]) => silentPlaces(part, `${place}.${name}`)),
    ...(node.items?.properties ? silentPlaces({ description: 'an item', ...node.items }, `${place}[]`) : []),
    ...((node['oneOf'] ?? []) as readonly SchemaNode[]).flatMap((part, at) => silentPlaces(part, `${place}|${at}`)),
  ]
}

describe('the list of queries', () => {
  test('knows each by a name of its own', () => {
    const names = queries.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+\.[a-z_]+$/.test(name))).toEqual([])
  })

  test('refuses a result that names what is no collection', () => {
    const query = { name: 'tea.list', result: { type: 'array', items: { $ref: 'tea' } } }
    expect(() => resultSchema(query, collections)).toThrow('tea.list answers with tea')
  })
})

describe.each(queries.map((query: Query) => [query.name, query] as const))('%s', (_, query) => {
  test('says what it does, what it takes and what it answers with', () => {
    expect(query.description).toMatch(/^[A-Z].*\.$/)
    expect(silentPlaces({ description: 'the input', ...query.input }, 'input')).toEqual([])
    expect(silentPlaces(query.result)).toEqual([])
  })

  test('has examples that it takes', () => {
    expect(query.examples.length).toBeGreaterThan(0)
    for (const example of query.examples) expect(query.validate({ ...example })).toEqual([])
  })

  test('refuses what it does not take', () => {
    expect(query.validate({ ...query.examples[0], tea: 'green' })).toMatchObject([{ rule: `input/${query.name}` }])
  })

  test('answers its examples, as data, with what its result says', () => {
    for (const example of query.examples) {
      const answer = query.read(given(), example)
      const data = 'data' in answer ? answer.data : answer.problems
      expect(answer.kind).toBe('answered')
      expect(JSON.parse(JSON.stringify(data))).toEqual(data)
      expect(misfits(resultSchema(query, collections), data)).toEqual([])
    }
  })
})
