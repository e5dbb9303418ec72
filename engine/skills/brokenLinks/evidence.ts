import type { FilePath } from '../../documents/document.ts'

/** What speaks for one candidate over another besides its path. */
export interface Evidence {
  /** The link's `#fragment` is an anchor of this file; undefined where the link has none. */
  hasAnchor(target: FilePath): boolean | undefined
  /** The link's text is this file's title or name. */
  isNamed(target: FilePath): boolean
}
