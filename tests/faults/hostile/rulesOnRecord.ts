import type { RecordData } from '../../../schemas/types.ts'

const ruleName = /(?<![\w/.-])(?:act|input|policy|task|proposal|reference|review)\/[a-z][a-z_.-]*[a-z_]/g

/** Every rule, act and verifier that a record says stood against the work. */
export function rulesOnRecord({
  refusals = [],
  findings = [],
  verifiers = [],
  events = [],
}: RecordData): readonly string[] {
  const said: readonly string[] = [...findings, ...events.map(({ what }) => String(what))]
  return [
    ...refusals.map(({ rule }) => rule),
    ...verifiers.flatMap(({ name, findings: found }) =>
      Array.isArray(found) && found.length > 0 ? [String(name)] : [],
    ),
    ...said.flatMap((words) => [...words.matchAll(ruleName)].map(([rule]) => rule)),
    ...(said.some((words) => words.includes(' broke down: ')) ? ['broke down'] : []),
  ]
}
