/** A path inside the world: relative to its root, forward slashes, no `.` or `..`. */
export type FilePath = string

/** A git blob id: 40 lowercase hexadecimal digits. */
export type BlobId = string

/** A git commit id: 40 lowercase hexadecimal digits. */
export type CommitId = string

/** Where there is no commit yet, as git writes it. */
export const noCommit: CommitId = '0'.repeat(40)

/** A moment in UTC, as ISO 8601 with milliseconds: `2026-11-22T10:00:00.000Z`. */
export type Instant = string

/** What frontmatter or a YAML file can hold. */
export type Data = Readonly<Record<string, unknown>>

/**
 * One markdown or YAML file whose data passed its collection's schema.
 * The text behind it is `view.text(path)`; its body is read by `bodyOf(text)`.
 */
export interface Document<D extends object = Data> {
  readonly collection: string
  readonly path: FilePath
  /** The `id` field where the collection has one, else the path without its ending. */
  readonly id: string
  readonly blob: BlobId
  readonly data: D
}
