import type { Data, FilePath } from '../../engine/documents/document.ts'
import type { RuleEntry } from '../../engine/policy/describeRules.ts'
import type { Problem } from '../../engine/documents/problem.ts'
import type { FoundFinding } from '../../engine/queries/finding/foundFinding.ts'
import type { FileChange } from '../changes/fileChange.ts'
import type { Entry } from './entry.ts'

/** A collection as the site shows it. */
export interface ShownCollection {
  readonly name: string
  readonly title: string
  readonly description: string
  /** The literal folder its files begin with, or the file itself where it has only one. */
  readonly place: FilePath
  readonly single: boolean
  /** How many valid documents it has. */
  readonly size: number
  /** Field names in the order of the schema. */
  readonly fields: readonly string[]
  readonly references: readonly { readonly field: string; readonly collection: string }[]
}

/** Everything a view may look at; the same for every page of one build. */
export interface SiteIndex {
  /** `/` or `/name/`. */
  readonly base: string
  /** The world's name. */
  readonly name: string
  readonly head: string
  /** Folders of the library section that hold pages, with their addresses. */
  readonly folders: Readonly<Record<FilePath, string>>
  /** Files carried as they are: address to path. */
  readonly files: Readonly<Record<string, FilePath>>
  readonly collections: readonly ShownCollection[]
  /** The entries of a collection, ordered by path. */
  of<D extends object = Data>(collection: string): readonly Entry<D>[]
  find<D extends object = Data>(collection: string, id: string): Entry<D> | undefined
  /** What a proposal changes, file by file. */
  changes(proposal: string): readonly FileChange[]
  /** The constitution, rule by rule. */
  readonly rules: readonly RuleEntry[]
  /** Files that are not valid, each with what to fix. */
  readonly problems: readonly Problem[]
  /** What skills find in the library and no ruling covers. */
  readonly findings: readonly FoundFinding[]
  /** Commits of the library that records name and the repository does not have. */
  readonly lost: readonly string[]
}
