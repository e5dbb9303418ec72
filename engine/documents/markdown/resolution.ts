import type { FilePath } from '../document.ts'

/** Where a local destination leads, and by which convention. */
export type Resolution =
  | {
      readonly kind: 'found'
      readonly path: FilePath
      /** `file`: as it is written. `html`: the page's rendered name. `bare`: a site's address without an ending.
       * `site`: where the page's own site leads. */
      readonly by: 'file' | 'folder' | 'html' | 'bare' | 'site'
    }
  /** Leaves the library or the book; whether something is there cannot be known. */
  | { readonly kind: 'outside'; readonly path: FilePath }
  | {
      readonly kind: 'missing'
      readonly path: FilePath
      /** Settings that nobody can read may still serve it; `elsewhere`: it begins with a folder that no page is in. */
      readonly doubtful?: true | 'elsewhere'
    }

/** What can be said of a link on a page of a site: sometimes only a build, or a file that nobody sees, can tell. */
export type SiteResolution = Resolution | { readonly kind: 'unknown' }

/** Something a destination names. */
export type Found = Extract<Resolution, { kind: 'found' }>
