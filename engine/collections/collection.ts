import type { FilePath } from '../documents/document.ts'
import type { Locate } from '../documents/locate.ts'
import type { Problem } from '../documents/problem.ts'

/** A reference field: the dotted key (`depends_on`, `author`) and the collection its ids are in. */
export interface Reference {
  readonly field: string
  readonly collection: string
}

/**
 * Where a file lives in somebody's repository: the world's own branch holds its state, the host branch the library and
 * whatever else the repository is for. In a world of one branch both are the same.
 */
export type Tree = 'world' | 'host'

/** A kind of document, defined by one `schemas/<name>.schema.yaml`. */
export interface Collection {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Globs relative to the world's root, where `*` stays inside a folder and `**` crosses folders. */
  readonly files: readonly string[]
  readonly tree: Tree
  readonly format: 'markdown' | 'yaml'
  /** Whether a markdown file of this collection must begin with frontmatter. */
  readonly frontmatter: 'required' | 'optional'
  /** `filename`: the `id` field equals the file's name without its ending. */
  readonly id: 'filename' | 'folder' | 'path'
  /** Whether the site shows it. */
  readonly public: boolean
  readonly references: readonly Reference[]
  /** The format of the world that it came with; in a world of an earlier one, nothing of it is written. */
  readonly since?: number
  /** The JSON Schema (2020-12) itself, for help, forms and reference pages. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Data to problems; `locate` gives the line and column of a JSON pointer. Empty: valid. */
  validate(data: unknown, path: FilePath, locate?: Locate): readonly Problem[]
}
