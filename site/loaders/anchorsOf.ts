import type { FilePath } from '../../engine/documents/document.ts'
import type { PageAnchor } from '../../engine/skills/reader/listAnchors.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import type { Reading } from '../readWorld.ts'

/** The ids that links to a page of the library count on; other documents have those of their headings. */
export function anchorsOf(path: FilePath, { library, anchors }: Reading): readonly PageAnchor[] {
  return shelfOf(path, library) === undefined ? [] : anchors(path)
}
