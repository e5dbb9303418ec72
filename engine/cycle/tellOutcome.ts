import { cleanText } from '../documents/cleanText.ts'
import type { TaskData } from '../../schemas/types.ts'
import type { Cycle, Outcome } from './cycle.ts'

export interface Told {
  readonly journal: string
  readonly room: string
  readonly message: string
}

/**
 * What a resident notes in its journal and says in a room about a cycle. Facts come from the acts, words from the mind.
 */
export function tellOutcome(cycle: Cycle, outcome: Outcome, status: TaskData['status']): Told {
  const { task, answer } = cycle
  const made = outcome.acts
    .filter(({ by }) => by.id === cycle.resident.id)
    .map(({ action, input }) => `- ${verbs[action] ?? action}: ${String(input['title'] ?? '')}`)
  // Why a mind gave up is also why the cycle ended as it did, and is said once.
  const note = answer?.kind === 'acts' ? answer.note : answer?.reason === outcome.reason ? undefined : answer?.reason
  const noted = note ? ` ${note}` : ''
  const because = outcome.reason ? ` ${outcome.reason}` : ''
  const journal = [
    `I worked on “${task.data.title}”.${noted}`,
    made.length > 0 ? made.join('\n') : '',
    `It is ${words[status]}.${because}`,
    cycle.findings.length > 0
      ? `The review found:\n\n${cycle.findings.map((finding) => `- ${finding}`).join('\n')}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
  const message = `**${task.data.title}** is ${words[status]}.${noted}${because}`
  return {
    journal: clip(journal, 20_000),
    room: status === 'approved' || status === 'waiting' ? 'town_hall' : 'struggles',
    message: clip(message, 1200),
  }
}

const verbs: Readonly<Record<string, string>> = {
  'proposal.open': 'Proposed',
  'suggestion.write': 'Suggested',
  'journal.write': 'Noted',
  'room.post': 'Said',
}

const words: Readonly<Record<TaskData['status'], string>> = {
  queued: 'queued',
  in_progress: 'in progress',
  pending_review: 'waiting for its review',
  waiting: 'waiting for its parts',
  requeue: 'back in the queue',
  postponed: 'postponed',
  awaiting_human: 'waiting for a human',
  approved: 'done and approved',
  failed: 'failed',
  safety_blocked: 'blocked by the policy',
  cancelled: 'cancelled',
  blocked_by_dependency: 'blocked by a task it depends on',
}

/**
 * As much as fits, without what no document may hold: a mind may say anything, and its cycle is settled all the same.
 */
function clip(text: string, limit: number): string {
  return cleanText(text.length <= limit ? text : `${text.slice(0, limit - 2)} …`)
}
