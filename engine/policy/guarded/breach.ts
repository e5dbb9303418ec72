import type { CommitId, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { clip } from '../../documents/text/clip.ts'
import type { Signature } from '../../documents/transaction.ts'
import { isWorlds } from './isWorlds.ts'

/** A commit that changed what is guarded, and that nobody who may has made or vouched for. */
export interface Breach {
  readonly commit: CommitId
  readonly subject: string
  readonly author: Signature
  readonly committer: Signature
  /** The guarded files that it changed. */
  readonly paths: readonly FilePath[]
  readonly expected: string
  readonly got: string
  /** `merge`: it joins two lines that both changed guarded files. `lost`: it was verified here and is gone. */
  readonly kind: 'change' | 'merge' | 'lost'
  /** How many parents the commit has. */
  readonly parents: number
}

/** What is known of who changed the guarded files of a world. */
export interface GuardedHistory {
  /** The head that it is known of. */
  readonly head: CommitId
  /** The newest commit whose guarded files are those that stewards wanted. */
  readonly sound: CommitId
  /** What is open, oldest first; none: the world may go on. */
  readonly breaches: readonly Breach[]
  /** Whether a shallow clone left out what would have to be read. */
  readonly isCut: boolean
}

/** What is wrong with a guarded history, and what to type; none: the world may go on. */
export function explainHistory({ breaches, isCut }: GuardedHistory): readonly Problem[] {
  return isCut ? [shallow] : breaches.map((breach) => explainBreach(breach, breaches))
}

/** The same in one sentence, as the reason of a stop; undefined: the world may go on. */
export function tellHistory({ breaches, isCut }: GuardedHistory): string | undefined {
  if (isCut) return `${shallow.message}: ${shallow.example}`
  const [first] = breaches
  return first && `${tellBreach(first)}${how}`
}

/** Whether the reason of a stop is one of these sentences: then nothing is to be resumed. */
export function isOfHistory(reason: string): boolean {
  return reason.includes(how) || reason.includes(shallow.message)
}

const how = '; `vivarium check` says what to type'

const shallow: Problem = {
  rule: 'history/shallow',
  message: 'this is a shallow clone, and who changed the guarded files cannot be verified',
  expected: 'the whole history of the branch',
  got: 'a part of it',
  example: 'git fetch --unshallow',
}

function explainBreach(breach: Breach, all: readonly Breach[]): Problem {
  const { kind, commit, paths, expected, got, parents } = breach
  const vouch = `vivarium vouch ${all.map((each) => each.commit).join(' ')}`
  const undo =
    kind === 'lost' ? `git merge ${short(commit)}` : `git revert ${parents > 1 ? '-m 1 ' : ''}${short(commit)}`
  return {
    rule: `history/${kind}`,
    message: tellBreach(breach),
    ...(paths[0] === undefined ? {} : { path: paths[0] }),
    expected,
    got,
    example: `${undo}, by a steward; or ${vouch}, if it is right as it is`,
  }
}

function tellBreach({ kind, commit, subject, author, paths }: Breach): string {
  const who = `commit ${short(commit)} of ${author.name} <${author.email}> ("${clip(subject, 60)}")`
  const [first = 'guarded files', ...more] = paths
  const what = more.length > 0 ? `${first} and ${more.length} more` : first
  if (kind === 'lost') return `${who} was verified here and is no longer in the history, and with it ${what}`
  if (kind === 'merge') return `${who} joins two lines that both changed guarded files, which only a steward may`
  return `${who} changed ${what}, which only a ${isWorlds(first) ? 'steward' : 'person'} may`
}

function short(commit: CommitId): string {
  return commit.slice(0, 7)
}
