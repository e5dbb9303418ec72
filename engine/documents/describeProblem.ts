import type { Problem } from './problem.ts'

/** One problem as lines for a person: `path:line:column rule message`, then what was expected. */
export function describeProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const head = [place, problem.rule, problem.message].filter((part) => part !== '').join('  ')
  const details = [
    problem.expected && `    expected: ${problem.expected}`,
    problem.got && `    got:      ${problem.got}`,
    problem.example && `    example:  ${problem.example}`,
  ].filter(Boolean)
  return [head, ...details].join('\n')
}
