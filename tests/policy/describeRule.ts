import { describe, expect, test } from 'vitest'
import { judge } from '../../engine/policy/judge.ts'
import type { PolicyRequest } from '../../engine/policy/rule.ts'
import { rules } from '../../engine/policy/rules/index.ts'

interface Cases {
  /** Requests the rule refuses, each with what makes it wrong. */
  readonly refuses: Readonly<Record<string, PolicyRequest>>
  /** Ordinary work that it lets pass. */
  readonly passes: readonly PolicyRequest[]
}

/** The tests every rule has: it refuses what is wrong, and lets ordinary work pass. */
export function describeRule(id: string, { refuses, passes }: Cases): void {
  const rule = rules.find((candidate) => candidate.id === id)
  // Each case is a request of the kind the rule is about, or the rule would not be asked.
  const check = (request: PolicyRequest) => judge(rule ? [rule] : [], request).problems

  describe(id, () => {
    test.each(Object.entries(refuses))('refuses %s, and says why', (_what, request) => {
      const problems = check(request)
      expect(problems.length).toBeGreaterThan(0)
      for (const { message } of problems) expect(message).not.toBe('')
    })

    test('lets ordinary work pass', () => {
      expect(passes.length).toBeGreaterThan(0)
      expect(rule).toBeDefined()
      expect(passes.flatMap(check)).toEqual([])
    })
  })
}
