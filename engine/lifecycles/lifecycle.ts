import type { FilePath } from '../documents/document.ts'
import type { Moves } from './moves.ts'

/** How a status feels to a reader; its words say the same, so that colour is never alone. */
export type Tone = 'good' | 'waiting' | 'bad' | 'plain'

/** The life of a kind of document: which moves there are, and where it lies at each stage. */
export interface Lifecycle<Status extends string = string, Event extends string = string> {
  readonly collection: string
  /** As a heading: `A task`. */
  readonly title: string
  /** The status it begins with. */
  readonly begins: Status
  readonly moves: Moves<Status, Event>
  readonly tones: Readonly<Record<Status, Tone>>
  /** Where it lies while its life goes on. */
  readonly folder: FilePath
  /** Which statuses end it: then it is filed by month, and a field of it says when. */
  readonly ends: {
    readonly in: readonly Status[]
    readonly folder: FilePath
    readonly field?: string
  }
}
