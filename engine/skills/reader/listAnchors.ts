import type { Anchor } from '../../dialects/anchor.ts'
import type { Site } from '../../dialects/site.ts'
import type { FilePath } from '../../documents/document.ts'

/** A name that a fragment can mean on a page, and where it stands, as far as its site says so. */
export type PageAnchor = Pick<Anchor, 'id'> & Partial<Anchor>

/**
 * The names that fragments can mean on a page, each once: those that its site makes, or else those of its outline. The
 * skills judge links by them, and the site of the world makes them.
 */
export function listAnchors(
  site: Pick<Site, 'anchorsOf'> | undefined,
  page: FilePath,
  outline: Iterable<string>,
): readonly PageAnchor[] {
  const read = site?.anchorsOf(page)
  const all: readonly PageAnchor[] = read
    ? [...read.anchors, ...Object.keys(read.names ?? {}).map((id) => ({ id }))]
    : [...outline].map((id) => ({ id }))
  const seen = new Set<string>()
  return all.filter(({ id }) => id !== '' && !seen.has(id) && seen.add(id))
}
