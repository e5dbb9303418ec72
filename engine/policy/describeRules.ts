import type { Rule } from './rule.ts'

/** A rule as it is shown: what it says, the file that enforces it, and the test that sees it refuse. */
export interface RuleEntry {
  readonly id: string
  readonly sentence: string
  readonly effect: Rule['effect']
  readonly about: Rule['about']
  readonly enforcer: string
  readonly test: string
}

/** Rules as they are shown. Files are named after the rule they hold, which a test makes sure of. */
export function describeRules(rules: readonly Rule[]): readonly RuleEntry[] {
  return rules.map(({ id, sentence, effect, about }) => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    return {
      id,
      sentence,
      effect,
      about,
      enforcer: `engine/policy/rules/${name}.ts`,
      test: `tests/policy/rules/${name}.test.ts`,
    }
  })
}
