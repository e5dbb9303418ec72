import { actions } from '../../actions/index.ts'
import { rules } from '../../policy/rules/index.ts'
import type { World } from '../../world.ts'
import type { Cycle } from '../cycle.ts'
import { decideActs } from '../decideActs.ts'
import { verifiers } from '../verifiers/index.ts'

/** Looks at the work as it would stand: the acts are decided on the snapshot, and every verifier looks at the result, not at its claim. */
export async function critique(cycle: Cycle, world: World): Promise<Cycle> {
  if (cycle.answer?.kind !== 'acts') return cycle
  const by = { kind: 'resident', id: cycle.resident.id } as const
  const decided = decideActs(cycle.snapshot, cycle.answer.acts.map((act) => ({ ...act, by })), {
    at: cycle.at, seed: cycle.seed, actions, rules, read: world.read, branch: () => undefined,
  })
  if (decided.kind === 'refused') {
    // What the policy refuses is not returned for another try: settle judges it again and blocks the task.
    if (decided.verdict) return { ...cycle, score: 0, events: [...cycle.events, { stage: 'critique', what: 'refused by the policy' }] }
    const findings = decided.problems.map(({ message, expected }) => `${decided.act.action}: ${message}${expected ? `; expected ${expected}` : ''}`)
    return { ...cycle, findings, score: 0, events: [...cycle.events, { stage: 'critique', what: `${decided.act.action} was refused` }] }
  }
  const verdicts = []
  for (const verifier of verifiers) {
    const findings = await verifier.verify({ cycle, decided, world })
    verdicts.push({ name: verifier.name, findings })
  }
  const findings = verdicts.flatMap((verdict) => verdict.findings.map((finding) => `${verdict.name}: ${finding}`))
  const passed = verdicts.filter((verdict) => verdict.findings.length === 0).length
  return {
    ...cycle,
    findings,
    score: Math.round((passed / verdicts.length) * 100) / 100,
    events: [...cycle.events, { stage: 'critique', what: `${passed} of ${verdicts.length} verifiers satisfied` }],
  }
}
