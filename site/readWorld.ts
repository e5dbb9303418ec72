import type { Collection } from '../engine/collections/collection.ts'
import type { BlobId, FilePath } from '../engine/documents/document.ts'
import type { Snapshot } from '../engine/documents/view.ts'
import { defaultLibrary } from '../engine/openCollections.ts'
import { openWorld } from '../engine/openWorld.ts'
import type { WorldData } from '../schemas/types.ts'

/** One reading of a world: what its branch holds now, and the text of anything it ever held. */
export interface Reading {
  readonly collections: readonly Collection[]
  readonly snapshot: Snapshot
  readonly name: string
  /** The root of the shared library. */
  readonly library: FilePath
  /** Undefined where git no longer has it. */
  textOf(blob: BlobId): Promise<string | undefined>
}

/** Reads the world in this folder through the engine's own store. */
export async function readWorld(root: string): Promise<Reading> {
  const { collections, store } = await openWorld(root)
  const snapshot = await store.snapshot()
  const world = snapshot.of<WorldData>('world')[0]?.data
  return {
    collections,
    snapshot,
    name: world?.name ?? 'Vivarium',
    library: world?.library ?? defaultLibrary,
    textOf: (blob) => store.blobText(blob),
  }
}
