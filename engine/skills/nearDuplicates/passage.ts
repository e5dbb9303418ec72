import type { FilePath } from '../../documents/document.ts'

/** A paragraph long enough to be recognised elsewhere. */
export interface Passage {
  readonly path: FilePath
  readonly line: number
  /** The source, as it stands. */
  readonly text: string
  /** Its words, lower case, without punctuation. */
  readonly words: readonly string[]
}
