import type { Collection } from '../../engine/collections/collection.ts'
import type { FilePath } from '../../engine/documents/document.ts'
import type { Addresses } from '../addresses/assignAddresses.ts'
import type { ResolveLink } from '../markdown/resolveLink.ts'
import type { Reading } from '../readWorld.ts'

/** What every loader of one build agrees on. */
export interface Plan {
  readonly reading: Reading
  /** `/` or `/name/`. */
  readonly base: string
  /** The public collections. */
  readonly shown: readonly Collection[]
  readonly addresses: Addresses
  /** Files of the library that are carried as they are. */
  readonly files: readonly FilePath[]
  readonly resolver: (from: FilePath) => ResolveLink
  /** Changes with the code that renders bodies. */
  readonly renderer: string
}
