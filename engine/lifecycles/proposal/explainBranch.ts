import type { BranchCommit } from '../../documents/branchCommit.ts'
import type { CommitId } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { ProposalData } from '../../../schemas/types.ts'

/** A proposal's branch as it is: where it stands, and what it has that the host branch has not. */
export interface BranchState {
  readonly head: CommitId
  readonly ahead: readonly BranchCommit[]
}

/** How many commits are named. */
const named = 5

/**
 * What is on the branch of an open proposal besides the commits that its document lists, or is not there any more: none
 * of it was proposed, and nobody who reads the proposal sees it. Where the document lists none, as those of earlier
 * versions, commits that name a record of the world are taken for its own.
 */
export function explainBranch(
  { data, path }: { readonly data: ProposalData; readonly path: string },
  state: BranchState | undefined,
): readonly Problem[] {
  const { branch, commits } = data
  if (!state) return [{ rule: 'proposal/branch', message: `the branch ${branch} is gone`, path }]
  const last = commits?.at(-1)
  if (state.head === last) return []
  const before = ancestorsOf(data.base, state.ahead)
  const foreign = state.ahead.filter(
    ({ commit, recorded }) => !before.has(commit) && !(commits ? commits.includes(commit) : recorded),
  )
  const problems: Problem[] = []
  if (foreign.length > 0) {
    const names = foreign
      .slice(0, named)
      .map(({ commit, subject, author }) => `${commit.slice(0, 7)} ${subject} (${author})`)
    problems.push({
      rule: 'proposal/foreign',
      message: `the branch ${branch} holds ${countOf(foreign.length)} not proposed`,
      path,
      expected: last ? `nothing after ${last.slice(0, 7)}` : 'commits of the world alone',
      got: names.join(', ') + (foreign.length > named ? ', …' : ''),
    })
  }
  if (last !== undefined && !state.ahead.some(({ commit }) => commit === last)) {
    problems.push({
      rule: 'proposal/rewritten',
      message: `the branch ${branch} no longer holds the commit that was proposed`,
      path,
      expected: last.slice(0, 7),
      got: state.head.slice(0, 7),
      example: `git branch --force ${branch} ${last.slice(0, 10)}`,
    })
  }
  return problems
}

function countOf(commits: number): string {
  return commits === 1 ? 'a commit that was' : `${commits} commits that were`
}

/** A base that people took out of their branch, and what led to it: theirs, and no part of what was proposed. */
function ancestorsOf(base: CommitId, ahead: readonly BranchCommit[]): ReadonlySet<CommitId> {
  const found = new Set([base])
  // Newest first, so that a commit comes before its parents.
  for (const { commit, parents } of ahead) if (found.has(commit)) for (const parent of parents) found.add(parent)
  return found
}
