import type { CommitId } from '../../documents/document.ts'
import type { PastCommit, Range } from '../../ports/past.ts'

/** A commit on the way, and whether it leads to what is left out. */
interface Seen {
  readonly entry: PastCommit
  isLeftOut: boolean
}

/**
 * The commits that lead to one and to none of the others, parents before children. It looks at the newest commits
 * first, and ends when all that is left to look at is left out. Dates that lie can only make it find a commit too many:
 * what turns out to lead to what is left out takes along what was found below it.
 */
export async function commitsBetween(
  read: (commit: CommitId) => Promise<PastCommit>,
  cut: ReadonlySet<CommitId>,
  head: CommitId,
  without: readonly CommitId[],
): Promise<Range> {
  const seen = new Map<CommitId, Seen>()
  const queue: Seen[] = []
  let wanted = 0
  let isCut = false
  const parentsOf = ({ commit, parents }: PastCommit) => (cut.has(commit) ? [] : parents)
  const leaveOut = (first: Seen) => {
    const left = [first]
    for (let one = left.pop(); one; one = left.pop()) {
      if (one.isLeftOut) continue
      one.isLeftOut = true
      if (queue.includes(one)) wanted--
      for (const parent of parentsOf(one.entry)) {
        const known = seen.get(parent)
        if (known) left.push(known)
      }
    }
  }
  const add = async (commit: CommitId, isLeftOut: boolean) => {
    const known = seen.get(commit)
    if (known) {
      if (isLeftOut) leaveOut(known)
      return
    }
    const one: Seen = { entry: await read(commit), isLeftOut }
    seen.set(commit, one)
    const at = queue.findIndex(({ entry }) => entry.seconds < one.entry.seconds)
    queue.splice(at < 0 ? queue.length : at, 0, one)
    if (!isLeftOut) wanted++
  }
  for (const commit of without) await add(commit, true)
  await add(head, false)
  while (wanted > 0) {
    const next = queue.shift()!
    if (!next.isLeftOut) wanted--
    for (const parent of parentsOf(next.entry)) await add(parent, next.isLeftOut)
  }

  const commits: PastCommit[] = []
  const done = new Set<CommitId>()
  // Deep histories would be too deep for calls inside calls.
  const stack = [head]
  while (stack.length > 0) {
    const commit = stack.at(-1)!
    const one = seen.get(commit)
    if (!one || one.isLeftOut || done.has(commit)) {
      stack.pop()
      continue
    }
    const missing = parentsOf(one.entry).filter((parent) => seen.get(parent)?.isLeftOut === false && !done.has(parent))
    if (missing.length > 0) {
      stack.push(...missing.reverse())
      continue
    }
    stack.pop()
    done.add(commit)
    isCut ||= cut.has(commit) && one.entry.parents.length > 0
    commits.push(one.entry)
  }
  return { commits, isCut }
}
