import type { FilePath } from './document.ts'

/** One file as it should become; `text: null` removes it. */
export interface Change {
  readonly path: FilePath
  readonly text: string | null
}
