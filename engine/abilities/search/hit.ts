import type { FilePath } from '../../documents/document.ts'

/** A page that holds a word that was looked for. */
export interface Hit {
  readonly path: FilePath
  /** How often each word stands in it, in the order of the words; a word in its path or its title counts more. */
  readonly counts: readonly number[]
  readonly length: number
}

/** What a scan found, and how far it came. */
export interface Scan {
  readonly hits: readonly Hit[]
  readonly read: number
  readonly of: number
}
