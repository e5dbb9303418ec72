import { controlOf } from '../../collections/settings.ts'
import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { ProposalData, ResidentData, TaskData } from '../../../schemas/types.ts'
import { havePartsEnded } from './havePartsEnded.ts'
import { isDead } from './isDead.ts'
import { isSatisfied } from './isSatisfied.ts'

export interface Choice {
  readonly task: Document<TaskData>
  /** The one that fits best. */
  readonly resident: Document<ResidentData>
  /** Who else may take it, in the same order: for when the first is at work in another engine. */
  readonly others: readonly Document<ResidentData>[]
}

/**
 * Tasks that can be worked now, higher priority first, then the oldest; each with the residents that may take
 * it: the pinned one alone, else those that know its skill, least recently active (`lastActive`) first, then by id.
 * The critic takes what nobody else may take: nobody reviews their own work, so a human would have to.
 * While as many proposals wait as humans have capacity for, nothing that may propose is taken.
 */
export function chooseTask(
  view: View,
  at: Instant,
  lastActive: (resident: string) => Instant | undefined,
  only?: string,
): readonly Choice[] {
  const residents = view
    .of<ResidentData>('resident')
    .filter(({ data }) => data.status === 'active' && (!only || data.id === only))
    .sort((a, b) => compare(lastActive(a.id) ?? '', lastActive(b.id) ?? '') || compare(a.id, b.id))
  const review = controlOf(view)?.review
  const critic = review?.critic
  const full = review !== undefined && waitingForReview(view) >= review.open_proposals
  return view
    .of<TaskData>('task')
    .filter((task) => isReady(view, task, at) && !(full && mayPropose(task)))
    .sort(
      (a, b) =>
        (b.data.priority ?? 0) - (a.data.priority ?? 0) ||
        compare(a.data.created ?? '', b.data.created ?? '') ||
        compare(a.id, b.id),
    )
    .flatMap((task) => {
      const able = residents.filter((candidate) => mayTake(candidate, task))
      const besides = able.filter(({ id }) => id !== critic)
      const [resident, ...others] = besides.length > 0 ? besides : able
      return resident ? [{ task, resident, others }] : []
    })
}

function isReady(view: View, task: Document<TaskData>, at: Instant): boolean {
  const { data } = task
  if (data.status === 'waiting') return havePartsEnded(view, task)
  return (
    ['queued', 'requeue', 'postponed'].includes(data.status) &&
    (data.not_before === undefined || data.not_before <= at) &&
    (data.depends_on ?? []).every((id) => isSatisfied(view, id) || isDead(view, id))
  )
}

function mayTake(resident: Document<ResidentData>, { data }: Document<TaskData>): boolean {
  if (data.resident) return resident.id === data.resident
  return !data.skill || !resident.data.skills || resident.data.skills.includes(data.skill)
}

/** Every task may propose but one that only waits to see how its parts ended. */
function mayPropose({ data }: Document<TaskData>): boolean {
  return data.status !== 'waiting'
}

function waitingForReview(view: View): number {
  return view.of<ProposalData>('proposal').filter(({ data }) => data.status === 'ready_for_merge').length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
