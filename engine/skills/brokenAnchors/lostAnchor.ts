import type { FilePath } from '../../documents/document.ts'
import type { Link } from '../../documents/markdown/outline.ts'

/** A link whose page is there and whose `#fragment` is not. */
export interface LostAnchor {
  readonly from: FilePath
  readonly link: Link
  /** The page that should have the anchor. */
  readonly target: FilePath
  /** Decoded, without `#`. */
  readonly fragment: string
}
