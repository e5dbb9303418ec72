import type { FilePath } from '../document.ts'

/** Where a local destination leads, and by which convention. */
export type Resolution =
  | {
      readonly kind: 'found'
      readonly path: FilePath
      /** `file`: as it is written. `html`: the page's rendered name. `bare`: a site's address without an ending. */
      readonly by: 'file' | 'folder' | 'html' | 'bare'
    }
  /** Leaves the library or the book; whether something is there cannot be known. */
  | { readonly kind: 'outside'; readonly path: FilePath }
  | { readonly kind: 'missing'; readonly path: FilePath }

/** Something a destination names. */
export type Found = Extract<Resolution, { kind: 'found' }>
