import type { FilePath } from '../../documents/document.ts'
import type { LocalDestination } from '../../documents/markdown/destination.ts'
import type { Link } from '../../documents/markdown/outline.ts'

/** A link that leads nowhere, before anybody knows what it meant. */
export interface BrokenLink {
  readonly from: FilePath
  readonly link: Link
  readonly destination: LocalDestination
  /** Where it leads as it is written. */
  readonly path: FilePath
  /** It leaves the library or the book, and may lead to something we cannot see. */
  readonly outside: boolean
}
