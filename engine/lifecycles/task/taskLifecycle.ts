import type { TaskData } from '../../../schemas/types.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { Moves } from '../moves.ts'

export type TaskStatus = TaskData['status']

export const taskEvents = [
  'taken',
  'submitted',
  'decomposed',
  'children_done',
  'approved',
  'returned',
  'escalated',
  'failed',
  'refused_by_policy',
  'postponed',
  'dependency_failed',
  'requeued',
  'cancelled',
] as const

export type TaskEvent = (typeof taskEvents)[number]

/**
 * The life of a task.
 *
 *   queued ─► in_progress ─► pending_review ─► approved
 *                 │                ├─► requeue ─► in_progress …
 *                 │                ├─► awaiting_human ─► approved | requeue | failed
 *                 │                └─► failed
 *                 ├─► waiting ─► pending_review
 *                 ├─► postponed ─► in_progress
 *                 └─► safety_blocked | failed
 */
export const taskMoves: Moves<TaskStatus, TaskEvent> = {
  queued: { taken: 'in_progress', cancelled: 'cancelled', dependency_failed: 'blocked_by_dependency' },
  in_progress: {
    submitted: 'pending_review',
    decomposed: 'waiting',
    refused_by_policy: 'safety_blocked',
    postponed: 'postponed',
    failed: 'failed',
    cancelled: 'cancelled',
  },
  pending_review: {
    approved: 'approved',
    returned: 'requeue',
    escalated: 'awaiting_human',
    refused_by_policy: 'safety_blocked',
    failed: 'failed',
    cancelled: 'cancelled',
  },
  waiting: { children_done: 'pending_review', dependency_failed: 'blocked_by_dependency', cancelled: 'cancelled' },
  requeue: { taken: 'in_progress', cancelled: 'cancelled', dependency_failed: 'blocked_by_dependency' },
  postponed: { taken: 'in_progress', cancelled: 'cancelled', dependency_failed: 'blocked_by_dependency' },
  awaiting_human: { approved: 'approved', requeued: 'requeue', failed: 'failed', cancelled: 'cancelled' },
  approved: { requeued: 'requeue' },
  failed: { requeued: 'requeue' },
  safety_blocked: { requeued: 'requeue', cancelled: 'cancelled' },
  cancelled: { requeued: 'requeue' },
  blocked_by_dependency: { requeued: 'requeue', cancelled: 'cancelled' },
}

/** The life of a task: what it may become, and where its file lies. */
export const taskLifecycle: Lifecycle<TaskStatus, TaskEvent> = {
  collection: 'task',
  title: 'A task',
  begins: 'queued',
  moves: taskMoves,
  folder: '.swarm/tasks',
  ends: { in: ['approved', 'failed', 'cancelled'], folder: '.swarm/tasks/settled' },
  tones: {
    queued: 'plain',
    in_progress: 'waiting',
    pending_review: 'waiting',
    waiting: 'waiting',
    requeue: 'waiting',
    postponed: 'waiting',
    awaiting_human: 'waiting',
    approved: 'good',
    failed: 'bad',
    safety_blocked: 'bad',
    cancelled: 'plain',
    blocked_by_dependency: 'bad',
  },
}
