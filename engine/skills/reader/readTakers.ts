import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { findNamed } from '../listing/findNamed.ts'
import { readInclusions } from '../listing/readInclusions.ts'
import type { Reading } from '../reading/reading.ts'

/** The files that a page takes in whole, as it names them. */
export const inclusions: Reading<readonly string[]> = {
  name: 'listing/inclusions',
  version: 1,
  read: ({ text }) => readInclusions(text),
}

/** A part that takes in others is taken in with them; deeper than this, nobody writes. */
const deepest = 5

/**
 * The parts that pages in other folders take in, each with the pages that show it: from there, and not from its own
 * folder, its relative links are read.
 */
export function readTakers(
  space: LinkSpace,
  named: readonly { readonly path: FilePath; readonly names: readonly string[] }[],
): ReadonlyMap<FilePath, readonly FilePath[]> {
  const direct = new Map<FilePath, Set<FilePath>>()
  for (const { path, names } of named) {
    for (const part of names.flatMap((name) => findNamed(space, path, name))) {
      if (part !== path) direct.set(part, (direct.get(part) ?? new Set()).add(path))
    }
  }
  const shown = (part: FilePath): readonly FilePath[] => {
    let reached = new Set([part])
    const pages = new Set<FilePath>()
    for (let depth = 0; depth < deepest && reached.size > 0; depth++) {
      const above = new Set<FilePath>()
      for (const path of reached) for (const taker of direct.get(path) ?? []) above.add(taker)
      for (const path of above) if (!direct.has(path)) pages.add(path)
      reached = above
    }
    return pages.size > 0 ? [...pages] : [...(direct.get(part) ?? [])]
  }
  const takers = [...direct.keys()].map((part) => [part, shown(part)] as const)
  return new Map(takers.filter(([part, pages]) => pages.some((page) => folderOf(page) !== folderOf(part))))
}
