import { describe, expect, test } from 'vitest'
import { openProposal } from '../../engine/actions/proposal/openProposal.ts'
import { postMessage } from '../../engine/actions/room/postMessage.ts'
import type { ChangeRule } from '../../engine/policy/rule.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import { ada, decided, engine, fern, given, library, refused } from '../support/given.ts'

const asks: ChangeRule = {
  id: 'asks',
  sentence: 'A person looks first.',
  effect: 'ask',
  about: 'changes',
  check: () => [{ message: 'a person should look' }],
}
const hello = postMessage.request({ text: 'Hello.' })

describe('a rule that asks', () => {
  test('keeps a resident from writing directly, and no person', () => {
    const world = given({}, { rules: [asks] })
    expect(world.when(fern, hello)).toMatchObject({ kind: 'refused', verdict: { kind: 'ask' } })
    decided(world.when(ada, hello))
  })

  test('lets a proposal through, which a person looks at anyway', () => {
    const ofBranches: ChangeRule = {
      ...asks,
      check: (request) => (request.moment === 'before-merge' ? asks.check(request) : []),
    }
    const changes = [{ path: `${library}/new.md`, text: '# New\n' }]
    const proposal = openProposal.request({ title: 'X', text: 'Y', changes })
    expect(decided(given({}, { rules: [ofBranches] }).when(fern, proposal)).verdict).toMatchObject({
      kind: 'ask',
      problems: [{ rule: 'policy/asks' }],
    })
  })
})

describe('the rules', () => {
  test('are all asked, whichever of them refuses', () => {
    expect(given().when(fern, postMessage.request({ text: 'bell \u0007' }))).toMatchObject({
      kind: 'refused',
      verdict: { kind: 'deny', asked: rules.filter(({ about }) => about === 'changes').map(({ id }) => id) },
    })
  })

  test('cannot be asked while the policy is unreadable: then nothing is allowed but a person’s own hand', () => {
    const world = given({ '.swarm/policy.yaml': 'guarded: []\n' })
    for (const by of [fern, engine]) {
      const [why, ...wrong] = refused(world.when(by, hello))
      expect(why).toMatchObject({ rule: 'policy/unreadable', path: '.swarm/policy.yaml' })
      expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set(['schema/policy']))
    }
    decided(world.when(ada, hello))
  })
})
