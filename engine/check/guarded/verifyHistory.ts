import { isMachines } from '../../documents/machineAddress.ts'
import type { CommitId } from '../../documents/document.ts'
import { isWorlds } from '../../policy/guarded/isWorlds.ts'
import { vouchedIn } from '../../policy/guarded/vouchTrailer.ts'
import type { GuardedHistory } from '../../policy/guarded/breach.ts'
import type { Past, PastCommit } from '../../ports/past.ts'
import { findLost } from './findLost.ts'
import { findTrunk } from './findTrunk.ts'
import { openJudge, type Judge, type Sources } from './openJudge.ts'
import { openBreach, type Open, type Standing } from './standing.ts'

/**
 * Walks the history of the world's branch from the commit that was verified last, or from its beginning, and finds what
 * changed guarded files without a steward. Each commit is judged by what the one before it says, never by itself; what
 * follows an open breach, by what held before the breach. Only what is found of the branch itself is remembered.
 */
export async function verifyHistory(sources: Sources, head: CommitId, isBranch: boolean): Promise<GuardedHistory> {
  const { past } = sources
  const verified = await past.verified()
  if (verified === head) return { head, sound: head, breaches: [], isCut: false }
  const judge = openJudge(sources)
  const { commits, isCut } = await past.between(head, verified === undefined ? [] : [verified])
  if (isCut) return { head, sound: head, breaches: [], isCut }
  const known = new Map<CommitId, Standing>()
  const standingOf = async (commit: CommitId): Promise<Standing> =>
    known.get(commit) ?? { authority: await judge.authorityAt(commit), sound: commit, open: [], weighs: false }
  for (const entry of commits) {
    const parents = await Promise.all(entry.parents.map(standingOf))
    known.set(entry.commit, await follow(past, judge, entry, parents, known))
  }
  const end = await standingOf(head)
  const lost = verified === undefined || !isBranch ? undefined : await findLost(past, judge, verified, head, commits)
  const open = lost ? [...end.open, lost] : end.open
  if (open.length === 0 && isBranch) await past.setVerified(head)
  const sound = lost && verified !== undefined ? verified : end.sound
  return { head, sound, breaches: open.map(({ breach }) => breach), isCut }
}

async function follow(
  past: Past,
  judge: Judge,
  entry: PastCommit,
  parents: readonly Standing[],
  known: ReadonlyMap<CommitId, Standing>,
): Promise<Standing> {
  const { commit } = entry
  if (parents.length === 0) {
    const authority = await judge.authorityAt(commit)
    const weighs = (await judge.guardedChanges(authority, undefined, commit)).length > 0
    return { authority, sound: commit, open: [], weighs }
  }
  const trunk = await findTrunk(past, judge, entry, known)
  const isContested = trunk === 'contested'
  const open = await stillOpen(past, judge, entry, parents)
  let weighs = isContested
  for (const at of isContested ? parents.keys() : [trunk]) {
    const { authority } = parents[at]!
    const changes = await judge.guardedChanges(authority, entry.parents[at], commit, isMachines(entry.author.email))
    weighs ||= changes.some(({ path }) => isWorlds(path))
    const objection = isContested
      ? await judge.objectToJoining(authority, entry)
      : await judge.object(authority, entry, changes)
    if (objection) open.push(openBreach(entry, isContested ? 'merge' : 'change', changes, objection, authority))
  }
  if (open.length > 0) {
    const base = parents.find((parent) => parent.open.length > 0) ?? parents[isContested ? 0 : trunk]!
    return { authority: base.authority, sound: base.sound, open, weighs }
  }
  const isAsBefore = parents.length === 1 && !weighs && parents[0]!.open.length === 0
  const authority = isAsBefore ? parents[0]!.authority : await judge.authorityAt(commit)
  return { authority, sound: commit, open, weighs }
}

/** What its parents left open and the commit does not close: by vouching for it, or by undoing it. */
async function stillOpen(past: Past, judge: Judge, entry: PastCommit, parents: readonly Standing[]): Promise<Open[]> {
  const open = new Map(parents.flatMap((parent) => parent.open.map((one) => [one.breach.commit, one] as const)))
  const vouched = vouchedIn(entry.message)
  for (const [commit, { authority, before }] of open) {
    const isVouched = vouched.includes(commit) && !(await judge.objectToSteward(authority, entry))
    const blobs = isVouched ? undefined : await past.blobs(entry.commit, [...before.keys()])
    const isUndone = blobs && before.size > 0 && [...before].every(([path, blob]) => blobs.get(path) === blob)
    if (isVouched || isUndone) open.delete(commit)
  }
  return [...open.values()]
}
