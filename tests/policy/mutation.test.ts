import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { describeRules } from '../../engine/policy/describeRules.ts'
import { judge } from '../../engine/policy/judge.ts'
import type { PolicyRequest, Rule } from '../../engine/policy/rule.ts'
import { rules } from '../../engine/policy/rules/index.ts'
import { loadMutant, mutatePolicy } from '../support/mutatePolicy.ts'

interface Cases {
  readonly refuses: Readonly<Record<string, PolicyRequest>>
  readonly passes: readonly PolicyRequest[]
}

const { gathered } = vi.hoisted(() => ({ gathered: new Map<string, Cases>() }))
vi.mock('./describeRule.ts', () => ({ describeRule: (id: string, cases: Cases) => void gathered.set(id, cases) }))

const root = new URL('../../', import.meta.url)
const listed = describeRules(rules)
for (const { test } of listed) await import(/* @vite-ignore */ new URL(test, root).href)

/** Whether the rule's own tests would be red with this in its place. */
function isSeen(rule: Rule | undefined, { refuses, passes }: Cases): boolean {
  if (!rule) return true
  const says = (request: PolicyRequest) => judge([rule], request).problems.length > 0
  return Object.values(refuses).some((request) => !says(request)) || passes.some(says)
}

function casesOf(id: string): Cases {
  const cases = gathered.get(id)
  if (!cases) throw new Error(`the test of ${id} says nothing`)
  return cases
}

describe.each(listed)('the tests of $id', ({ id, enforcer }) => {
  const rule = rules.find((candidate) => candidate.id === id)

  test('are green with the rule as it is, and red when it allows or refuses everything', () => {
    expect(isSeen(rule, casesOf(id))).toBe(false)
    expect(isSeen({ ...rule, check: () => [] } as Rule, casesOf(id))).toBe(true)
    expect(isSeen({ ...rule, check: () => [{ message: 'no' }] } as Rule, casesOf(id))).toBe(true)
  })

  test('see what is broken in its source', async () => {
    const url = new URL(enforcer, root)
    const source = readFileSync(url, 'utf8')
    expect(isSeen(await loadMutant(url, source), casesOf(id))).toBe(false)
    const mutants = mutatePolicy(source)
    const missed: string[] = []
    for (const { what, text } of mutants) if (!isSeen(await loadMutant(url, text), casesOf(id))) missed.push(what)
    if (missed.length > 0)
      process.stdout.write(
        `${id}: ${mutants.length - missed.length} of ${mutants.length} mutants seen; not: ${missed.join('; ')}\n`,
      )
    expect(missed).not.toContainEqual(expect.stringContaining('check finds nothing'))
    expect(missed.length / Math.max(mutants.length, 1)).toBeLessThanOrEqual(0.4)
  })
})
