import { describe, expect, it } from 'vitest'
import { rules } from '../../engine/policy/rules/index.ts'
import { requests } from './requests.ts'

describe('the constitution', () => {
  it('has a refusing request for every rule, and no request for a rule that is gone', () => {
    expect(Object.keys(requests).sort()).toEqual(rules.map(({ id }) => id).sort())
    expect(Object.entries(requests).filter(([, { refuses }]) => Object.keys(refuses).length === 0)).toEqual([])
  })

  it('gives every rule one sentence that ends', () => {
    expect(rules.filter(({ sentence }) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { refuses = {}, passes = [] } = requests[id] ?? {}

  it.each(Object.entries(refuses))('refuses %s, and says what would have been right', (_what, request) => {
    const problems = rule.check(request)
    expect(problems.length).toBeGreaterThan(0)
    for (const { message } of problems) expect(message).not.toBe('')
  })

  it('lets ordinary work pass', () => {
    expect(passes.length).toBeGreaterThan(0)
    expect(passes.flatMap((request) => rule.check(request))).toEqual([])
  })
})
