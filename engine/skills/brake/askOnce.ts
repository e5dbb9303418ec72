import type { FilePath } from '../../documents/document.ts'
import type { Finding, QuestionAnswer } from '../skill.ts'

const examples = 3

/** A question for the library in the place of many findings. */
export function askOnce(
  root: FilePath,
  rule: string,
  places: readonly { readonly path: FilePath; readonly line: number; readonly evidence: string }[],
  message: string,
  answers: readonly QuestionAnswer[],
): Finding {
  const first = places.slice(0, examples)
  return {
    rule,
    path: root,
    line: 1,
    message,
    evidence: first.map(({ path, line, evidence }) => `${path}:${line}: ${evidence}`).join('\n'),
    count: places.length,
    question: { examples: first.map(({ path, line }) => `${path}:${line}`), answers },
  }
}
