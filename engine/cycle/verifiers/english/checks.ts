import type { Phrase } from './phrase.ts'

const all = '(?:all|the|every) (?:[\\w-]+ )?'
const what = 'tests?|checks?|builds?|linters?'
const well = '(?:is|are|was|were) (?:green|passing|successful)'
const passed = `(?: now| all| still)* (?:pass(?:es|ed)?|succeed(?:s|ed)?|${well})`
const ran = "\\bI(?:['’]ve| have)?(?: also)? (?:ran|run|executed|launched)"
const run = `${what}|checkers?|validators?|commands?|scripts?|suite|code|programs?|examples?`

/** How an author says that something was run, and how it went. */
export const checks: readonly Phrase<'checked'>[] = [
  {
    means: 'checked',
    pattern: new RegExp(`\\b${all}(?:${what})${passed}\\b`, 'i'),
    like: ['All tests pass.', 'The link checks are green.', 'Every build now succeeds.'],
    unlike: ['All tests are described in guide/a.md.', 'Tests can pass or fail.', 'The page passes over the checks.'],
  },
  {
    means: 'checked',
    pattern: new RegExp(`${ran} (?:(?:the|all|a|every|our) )*(?:[\\w-]+ ){0,2}(?:${run})\\b`, 'i'),
    like: ['I ran the link checker.', 'I have executed the whole test suite.', "I've run all examples."],
    unlike: ['I ran out of things to add.', 'The page says how to run the tests.', 'I did not run the tests.'],
  },
]

/** The words by which a sentence says that something was run; undefined where it does not. */
export function readCheck(sentence: string): string | undefined {
  return checks.map(({ pattern }) => pattern.exec(sentence)?.[0]).find((words) => words !== undefined)
}
