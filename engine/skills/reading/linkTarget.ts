import type { FilePath } from '../../documents/document.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'

/** The file or folder of the library that a destination on a page names, if there is one. */
export function linkTarget(space: LinkSpace, from: FilePath, url: string): FilePath | undefined {
  const destination = readDestination(url)
  if (destination.kind !== 'local') return undefined
  const resolution = resolveLink(space, from, destination)
  return resolution.kind === 'found' ? resolution.path : undefined
}
