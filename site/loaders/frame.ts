import type { FilePath } from '../../engine/documents/document.ts'
import type { RuleEntry } from '../../engine/policy/describeRules.ts'
import type { Problem } from '../../engine/documents/problem.ts'
import type { FoundFinding } from '../../engine/queries/finding/foundFinding.ts'
import type { ShownCollection } from '../views/siteIndex.ts'

/** What the site knows beyond its documents. */
export interface Frame {
  readonly base: string
  readonly name: string
  readonly head: string
  readonly folders: Readonly<Record<FilePath, string>>
  /** Carried files: address to path. */
  readonly files: Readonly<Record<string, FilePath>>
  readonly problems: readonly Problem[]
  readonly findings: readonly FoundFinding[]
  /** Commits of the library that records name and the repository does not have. */
  readonly lost: readonly string[]
  readonly collections: readonly ShownCollection[]
  /** The constitution as it is shown: its enforcers stay outside of the pages. */
  readonly rules: readonly RuleEntry[]
}
