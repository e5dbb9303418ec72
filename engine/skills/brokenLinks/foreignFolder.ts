import type { FilePath } from '../../documents/document.ts'
import type { BrokenLink } from './brokenLink.ts'

/** A folder of pages whose links only work where the pages are put together or published. */
export interface ForeignFolder {
  readonly folder: FilePath
  /** Those that lead nowhere, in the order of pages and lines. */
  readonly links: readonly BrokenLink[]
  readonly pages: number
  /** How many links of this kind the folder has, with those that work. */
  readonly all: number
}
