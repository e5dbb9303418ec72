import type { Instant } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import { isSettled } from './task/isSettled.ts'

/** What is not done and why, one line each: an idle world says what it waits for. */
export function whatWaits(view: View, at: Instant): readonly string[] {
  const tasks = view
    .of<TaskData>('task')
    .filter(({ data }) => !isSettled(data.status))
    .map(({ id, data }) => `task ${id} (${data.status.replaceAll('_', ' ')}): ${reasonFor(data, at)}`)
  const proposals = view
    .of<ProposalData>('proposal')
    .filter(({ data }) => data.status === 'ready_for_merge')
    .map(({ id, data }) => `proposal ${id}: ${data.title} waits for a reviewer`)
  return [...tasks, ...proposals]
}

function reasonFor(data: TaskData, at: Instant): string {
  if (data.not_before && data.not_before > at) return `not before ${data.not_before}`
  if (data.reason) return data.reason
  if (data.status === 'waiting') return 'waits for its parts'
  if (data.depends_on?.length) return `depends on ${data.depends_on.join(', ')}`
  const who = data.resident
    ? `${data.resident} only`
    : data.skill
      ? `a resident with the skill ${data.skill}`
      : 'any resident'
  return `for ${who}, when somebody is free and reviews have room`
}
