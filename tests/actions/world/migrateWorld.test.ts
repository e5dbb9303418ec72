import { describe, expect, test } from 'vitest'
import { migrateWorld } from '../../../engine/actions/world/migrateWorld.ts'
import { ada, decided, founded, given, refused } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const path = '.swarm/world.yaml'
const old = { [path]: founded()[path]!.replace(/version: \d+/, 'version: 1') }
const people = { '.swarm/people/rob.md': '---\nid: rob\nname: Rob\nrole: reviewer\n---\n' }

describeAction(migrateWorld, {
  refuses: {
    'a world that is up to date': {
      input: {},
      says: { rule: 'world/current', message: 'the world is of format 4, and there is nothing to do', path },
    },
    'a reviewer': {
      files: { ...old, ...people },
      by: { kind: 'human', id: 'rob' },
      input: {},
      says: { rule: 'policy/seats', message: 'world.migrate is not for rob', expected: 'a steward', got: 'a reviewer' },
    },
    'a file that is no schema': {
      files: old,
      input: { schemas: [{ path: '.swarm/policy.yaml', text: '' }] },
      says: { rule: 'input/world.migrate', message: /must match pattern/ },
    },
    'a schema that lies elsewhere': {
      files: old,
      input: { schemas: [{ path: 'schemas/../x.schema.yaml', text: '' }] },
      says: { rule: 'input/world.migrate', message: /must match pattern/ },
    },
  },
  passes: {
    'a world of an earlier format': { files: old, input: {}, says: 'Bring the world from format 1 to 4' },
  },
})

describe('bringing a world up to date', () => {
  const request = migrateWorld.request({})

  test('changes the format, and nothing else where nothing is missing', () => {
    const { draft } = decided(given(old).when(ada, request))
    expect([...draft.changes].filter(([changed, text]) => founded()[changed] !== text)).toEqual([])
    expect(draft.text(path)).toBe(founded()[path])
  })

  test('is refused the second time, in the same commit, too', () => {
    expect(refused(given(old).when(ada, request, request))).toMatchObject([{ rule: 'world/current' }])
  })

  test.each(['control', 'policy'])('is refused while the %s is not valid: what it lacks would be guessed', (name) => {
    const [first] = refused(given({ ...old, [`.swarm/${name}.yaml`]: 'wrong: true\n' }).when(ada, request))
    expect(first).toMatchObject({ rule: `${name}/unreadable`, path: `.swarm/${name}.yaml` })
  })
})
