import type { FilePath } from '../../documents/document.ts'

/**
 * Git's index as it lies in its file, with where each entry begins. Entries are patched in these bytes:
 *
 *     DIRC version count | ctime mtime dev ino mode uid gid size id flags path \0… | …
 *     12 bytes             40 bytes                             20  2     padded to 8
 */
export interface GitIndex {
  version: number
  /** Header and entries; may have room at its end. Extensions and checksum are left out. */
  bytes: Buffer
  /** Where each entry begins, and last where they end; may have room at its end. */
  offsets: Uint32Array
  count: number
  /** What the file looked like when these were its bytes; undefined: there was no file. */
  stamp: string | undefined
  /** When the file was written, in milliseconds. */
  writtenAt: number
  /**
   * Entries as young as the index itself: a file changed within the same tick of the clock looks unchanged.
   * Git never trusts these without reading the file, and neither do we.
   */
  racy: Set<FilePath>
}
