import { checkSaved } from '../engine/check/checkSaved.ts'
import { findFindings } from '../engine/check/findFindings.ts'
import { findLostHosts } from '../engine/check/findLostHosts.ts'
import { markRefused } from '../engine/check/markRefused.ts'
import { openSaved } from '../engine/check/openSaved.ts'
import type { Collection } from '../engine/collections/collection.ts'
import type { BlobId, CommitId, FilePath } from '../engine/documents/document.ts'
import type { Snapshot } from '../engine/documents/view.ts'
import type { Problem } from '../engine/documents/problem.ts'
import { libraryOf, worldOf } from '../engine/collections/settings.ts'
import type { KnownFinding } from '../engine/skills/knownFinding.ts'
import { listAnchors, type PageAnchor } from '../engine/skills/reader/listAnchors.ts'
import { openLibrarySites } from '../engine/skills/reader/openLibrarySites.ts'
import { openWorld } from '../engine/opening/openWorld.ts'

/** One reading of a world: what its branch holds now, and the text of anything it ever held. */
export interface Reading {
  readonly collections: readonly Collection[]
  readonly snapshot: Snapshot
  /** What is wrong with the world as it lies in the folder, uncommitted files included. */
  readonly problems: readonly Problem[]
  /** What skills find in the library as it lies there. */
  readonly findings: readonly KnownFinding[]
  /** Commits of the library that records name and the repository does not have. */
  readonly lost: readonly CommitId[]
  readonly name: string
  /** The root of the shared library. */
  readonly library: FilePath
  /** The ids that fragments of links can mean on a page, as the skills judge them. */
  anchors(page: FilePath): readonly PageAnchor[]
  /** Undefined where git no longer has it. */
  textOf(blob: BlobId): Promise<string | undefined>
}

/** Reads the world in this folder through the engine's own store. */
export async function readWorld(root: string): Promise<Reading> {
  const opened = await openWorld(root)
  const { store } = opened
  const saved = await openSaved(opened)
  const { snapshot } = saved
  const findings = await markRefused(opened, saved, await findFindings(opened, saved.view))
  const library = libraryOf(snapshot)
  const sites = openLibrarySites()(snapshot, library)
  const outlineOf = opened.outlines(snapshot)
  return {
    collections: opened.collectionsOf(snapshot),
    snapshot,
    problems: checkSaved(opened, saved, findings),
    findings,
    lost: await findLostHosts(opened, saved.view),
    name: worldOf(snapshot)?.name ?? 'Vivarium',
    library,
    anchors(page) {
      return listAnchors(sites.of(page), page, () => outlineOf(page).anchors)
    },
    textOf: (blob) => store.blobText(blob),
  }
}
