import type { FilePath } from '../../documents/document.ts'
import type { Finding } from '../skill.ts'

const rule = 'lint/undefined-reference'
/** More places than this in a library, or more of its pages, are explained by something else than slips. */
const places = 10
const share = 0.1
const fewestPages = 3
const examples = 3
/** `config.tags_file`, `pond.Fish.swim`: the name of a setting or of code, as builds define them. */
const dotted = /`\[[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\]`/u

/** The references that no page defines, and of how many pages they are. */
export interface UndefinedReferences {
  readonly findings: readonly Finding[]
  readonly pages: number
}

/**
 * Where references without a definition are the rule, the build defines them: appended snippets, hooks, documented
 * code. That is one question for the library; dotted names are asked about however few they are.
 */
export function undefinedEverywhere(root: FilePath, { findings, pages }: UndefinedReferences): readonly Finding[] {
  const names = findings.filter(({ message }) => dotted.test(message))
  const others = findings.filter(({ message }) => !dotted.test(message))
  const inPages = new Set(others.map(({ path }) => path)).size
  const isRule = others.length > places || (inPages >= fewestPages && inPages > pages * share)
  const asked = isRule ? findings : names
  const kept = isRule ? [] : others
  const first = asked[0]
  if (!first) return kept
  const seen = asked.slice(0, examples).map(({ path, line }) => `${path}:${line}`)
  const count = asked.length
  const have = count === 1 ? '1 reference has' : `${count} references have`
  return [
    {
      rule,
      path: root,
      line: 1,
      message: `${have} no definition in any page; does the build add them?`,
      evidence: asked
        .slice(0, examples)
        .map(({ path, line, evidence }) => `${path}:${line}: ${evidence}`)
        .join('\n'),
      count,
      question: {
        examples: seen,
        answers: [
          { name: 'defined-by-the-build', means: 'The build defines them: appended snippets, hooks, documented code.' },
          { name: 'mistakes', means: 'They are mistakes: their brackets show.' },
        ],
      },
    },
    ...kept,
  ]
}
