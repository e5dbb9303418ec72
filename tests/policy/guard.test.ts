import { expect, test } from 'vitest'
import { guardOf } from '../../engine/policy/guarded/guard.ts'

const guarded = ['.swarm/*.yaml', 'engine/**', '**/CODEOWNERS', 'docs/*/rules/**', '.ci/build.sh']
const { guards, mayHold } = guardOf({ guarded })

test.each([
  '.swarm/policy.yaml',
  '.swarm/people/ada.md',
  '.SWARM/control.yaml',
  'engine./run/a.ts',
  'a/b/c/CODEOWNERS',
  'docs/de/rules/deep/one.md',
  '.ci/build.sh',
])('%s is guarded, and looked for in every folder on the way', (path) => {
  expect(guards(path)).toBe(true)
  const parts = path.split('/')
  const folders = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
  expect(folders.filter((folder) => !mayHold(folder))).toEqual([])
})

test('where nothing guarded can be, nobody looks', () => {
  const plain = guardOf({ guarded: ['.swarm/*.yaml', 'docs/*/rules/**'] })
  expect(['.swarm/records', '.swarm/tasks/settled', 'docs/de/pages', 'library'].filter(plain.mayHold)).toEqual([])
  expect(['.swarm', '.swarm/people', 'docs', 'docs/de', 'docs/de/rules/x'].filter(plain.mayHold)).toHaveLength(5)
})

test('what says who may is guarded, whatever a policy lists, and where there is none', () => {
  for (const guard of [guardOf(undefined), guardOf({ guarded: [] })])
    expect(['.swarm/policy.yaml', '.swarm/world.yaml', '.swarm/people/x.md'].every(guard.guards)).toBe(true)
})
