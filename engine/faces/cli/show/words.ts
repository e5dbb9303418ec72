import type { FindingCounts } from '../../../queries/finding/findingCounts.ts'
import type { Style, Terminal } from '../terminal.ts'

/** How a value is said to a person. */
export type Words = string

/** Where a colour helps the eye; the word says the same without it. */
const styles: Readonly<Record<string, Style>> = {
  active: 'green',
  approved: 'green',
  applied: 'green',
  approve: 'green',
  queued: 'cyan',
  requeue: 'cyan',
  in_progress: 'cyan',
  pending_review: 'cyan',
  waiting: 'cyan',
  postponed: 'cyan',
  awaiting_human: 'yellow',
  ready_for_merge: 'yellow',
  changes_requested: 'yellow',
  request_changes: 'yellow',
  failed: 'red',
  safety_blocked: 'red',
  blocked_by_dependency: 'red',
  conflicted: 'red',
  rejected: 'red',
  reject: 'red',
}

/** `1 task`, `3 tasks`. */
export function countOf(count: number, one: string, many = `${one}s`): Words {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** How many findings wait, and where they are shown; undefined where none does. */
export function sayFindings({ repairs, questions, choices, ruled }: FindingCounts): Words | undefined {
  const parts = [
    questions > 0 ? countOf(questions, 'question') : '',
    choices > 0 ? `${countOf(choices, 'choice')} for a person` : '',
    repairs > 0 ? `${countOf(repairs, 'repair')} for a resident` : '',
  ].filter(Boolean)
  if (parts.length === 0) return undefined
  const left = ruled > 0 ? `; ${countOf(ruled, 'more is', 'more are')} left by a ruling` : ''
  return `${countOf(repairs + questions + choices, 'finding')}: ${parts.join(', ')}${left} (vivarium findings)`
}

/** A moment to the minute, in UTC: `2026-01-05 09:00`. */
export function showMoment(instant: string): Words {
  return instant.slice(0, 16).replace('T', ' ')
}

/** A status as words: `ready_for_merge` is `ready for merge`. */
export function showStatus(status: string, { paint }: Pick<Terminal, 'paint'>): Words {
  return paint(styles[status] ?? 'dim', status.replaceAll('_', ' '))
}

/** Why a world is stopped, as a sentence that begins with that word. */
export function showStop(reason: string, { paint }: Pick<Terminal, 'paint'>): Words {
  return reason.startsWith('stopped')
    ? `${paint('red', 'Stopped')}${reason.slice('stopped'.length)}`
    : `${paint('red', 'Stopped')}: ${reason}`
}
