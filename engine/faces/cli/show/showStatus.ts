import type { Style, Terminal } from '../terminal.ts'

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

/** A status as words: `ready_for_merge` is `ready for merge`. */
export function showStatus(status: string, { paint }: Pick<Terminal, 'paint'>): string {
  return paint(styles[status] ?? 'dim', status.replaceAll('_', ' '))
}
