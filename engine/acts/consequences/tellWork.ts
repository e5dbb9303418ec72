import type { Act } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { settleTask } from '../../actions/task/settleTask.ts'
import { cleanText } from '../../documents/cleanText.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { clip } from '../../documents/text/clip.ts'
import type { Occurrence } from './consequence.ts'

/** What a resident notes in its journal and says in a room about its work. */
export interface Told {
  readonly task: string
  readonly resident: string
  readonly title: string
  readonly journal: string
  readonly room: string
  readonly message: string
}

/**
 * The words about a task that was just settled; undefined where the act settles none, or nothing is to be said. Facts
 * come from the acts before it, words from the mind.
 */
export function tellWork({ act, before, after, earlier }: Occurrence): Told | undefined {
  if (!settleTask.isOf(act)) return undefined
  const { id, resident, reason, findings = [], silent } = act.input
  const task = before.find<TaskData>('task', id)
  const status = after.find<TaskData>('task', id)?.data.status
  if (resident === undefined || silent || !task || !status) return undefined
  const { title } = task.data
  // Why a mind gave up is also why the cycle ended as it did, and is said once.
  const note = act.input.note === reason ? undefined : act.input.note
  const end = `is ${words[status]}.`
  const journal = [
    `I worked on “${title}”.${note ? ` ${note}` : ''}`,
    madeBy(resident, earlier).join('\n'),
    `It ${end}${reason ? ` ${reason}` : ''}`,
    findings.length > 0 ? `The review found:\n\n${findings.map((finding) => `- ${finding}`).join('\n')}` : '',
  ]
  const message = `**${title}** ${end}${note ? ` ${note}` : ''}${reason ? ` ${reason}` : ''}`
  return {
    task: id,
    resident,
    title,
    journal: sayable(journal.filter(Boolean).join('\n\n'), 20_000),
    room: status === 'approved' || status === 'waiting' ? 'town_hall' : 'struggles',
    message: sayable(message, 1200),
  }
}

function madeBy(resident: string, earlier: readonly Act[]): readonly string[] {
  return earlier
    .filter(({ by }) => by.kind === 'resident' && by.id === resident)
    .map(({ action, input }) => `- ${pastTenseOf(action)}: ${String(input['title'] ?? '')}`)
}

function pastTenseOf(action: string): string {
  return actions.find(({ name }) => name === action)?.told ?? action
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
function sayable(text: string, limit: number): string {
  return clip(cleanText(text), limit)
}
