import type { Change } from '../documents/change.ts'
import type { FilePath } from '../documents/document.ts'
import type { View } from '../documents/view.ts'

/** The schemas of this engine, which worlds hold copies of, for editors: path to text. */
export type Schemas = ReadonlyMap<FilePath, string>

/** One step of the format of the state on disk. Pure, and never changed once worlds have taken it. */
export interface Migration {
  readonly from: number
  readonly to: number
  /** One sentence: what a world has after it. */
  readonly tells: string
  /**
   * The changes that make a valid world of the one format one of the other. They add what is missing; what a person
   * or a model wrote stays, byte for byte. Only what the engine itself wrote, and writes no more, may be removed.
   */
  migrate(view: View, schemas: Schemas): readonly Change[]
}
