import { isDead } from '../../lifecycles/task/isDead.ts'
import { judge } from '../../policy/judge.ts'
import { rules } from '../../policy/rules/index.ts'
import { escalate, note, type Cycle } from '../cycle.ts'

/** Judges the task before any work; a dependency that can no longer be met ends it here. */
export function preflight(cycle: Cycle): Cycle {
  const { task, resident, snapshot, policy } = cycle
  const dead = (task.data.depends_on ?? []).filter((id) => isDead(snapshot, id))
  if (dead.length > 0) {
    const reason = `It depends on ${dead.join(', ')}, which did not end well.`
    return { ...cycle, outcome: { moves: ['dependency_failed'], acts: [], reason } }
  }
  const scope = task.data.scope?.replace(/\/+$/, '')
  if (scope && !snapshot.has(scope) && !snapshot.hasFolder(scope)) {
    return escalate(cycle, `There is no file or folder ${scope} for it to be about.`)
  }
  const verdict = judge(rules, {
    moment: 'before-work',
    view: snapshot,
    policy,
    task,
    by: { kind: 'resident', id: resident.id },
  })
  const judged = note(cycle, 'preflight', verdict.kind)
  if (verdict.kind === 'allow') return judged
  const reason = verdict.problems
    .map(({ rule, message, expected, got }) => `${rule}: ${message} (expected ${expected}, got ${got})`)
    .join('; ')
  const refused = { ...judged, refusals: verdict.problems }
  return verdict.kind === 'deny'
    ? { ...refused, outcome: { moves: ['taken', 'refused_by_policy'], acts: [], reason } }
    : escalate(refused, reason)
}
