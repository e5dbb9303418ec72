import type { FilePath } from '../documents/document.ts'

/**
 * The files that a site is built from, as far as they can be seen: of a whole repository, or of a library cut out of
 * it.
 */
export interface SiteFiles {
  readonly paths: readonly FilePath[]
  /** The text of a file; undefined where it is not there or is no text. */
  read(path: FilePath): string | undefined
  /** The day on which the site is built, as `2026-11-27`; without it nothing counts as future or expired. */
  readonly today?: string
  /** Answers again what `make` answered while all that it read is the same; without it nothing is remembered. */
  readonly recall?: <T>(key: string, make: () => T) => T
}
