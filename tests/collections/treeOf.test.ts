import { expect, test } from 'vitest'
import { compileCollection } from '../../engine/collections/compileCollection.ts'
import { treeOf } from '../../engine/collections/treeOf.ts'
import { openCatalogues } from '../../engine/opening/openCatalogues.ts'
import { openCollections } from '../../engine/opening/openCollections.ts'

const schema = {
  $id: 'note',
  type: 'object',
  required: ['id'],
  'x-vivarium': { files: ['notes/*.md'], tree: 'world', format: 'markdown', public: true },
}

test.each([
  ['.swarm/tasks/t-one.md', 'world'],
  ['.swarm/journals/fern/2026-11-22-j-1.md', 'world'],
  ['.swarm/whatever.bin', 'world'],
  ['proposals/p-one.md', 'world'],
  ['library/community_library/resident_suggestions/fern/s-one.md', 'world'],
  ['library/creative_works/fern/w-one.md', 'world'],
  ['library/skills/broken-links/SKILL.md', 'world'],
  ['library/decisions/one-branch.md', 'world'],
  ['docs/index.md', 'host'],
  ['docs/deep/er/page.md', 'host'],
  ['docs/picture.png', 'host'],
  ['proposals/of/our/own.txt', 'host'],
  ['engine/index.ts', 'host'],
  ['README.md', 'host'],
  ['.swarmed', 'host'],
])('%s is in the tree of the %s', (path, tree) => {
  expect(treeOf(openCatalogues()('library: docs\n'), path)).toBe(tree)
})

test('the host has nothing but pages', () => {
  expect(
    openCollections()
      .filter(({ tree }) => tree === 'host')
      .map(({ name }) => name),
  ).toEqual(['page'])
})

test('a collection that does not name its tree is none', () => {
  expect(compileCollection(schema).tree).toBe('world')
  for (const tree of [undefined, 'both'])
    expect(() => compileCollection({ ...schema, 'x-vivarium': { ...schema['x-vivarium'], tree } })).toThrow(
      'schema note: expected x-vivarium.tree, world or host',
    )
})
