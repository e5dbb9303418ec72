import type { Anchor } from '../../dialects/anchor.ts'
import type { FilePath } from '../../documents/document.ts'
import type { PageSite } from '../library.ts'

/** A name that a fragment can mean on a page, and where it stands, as far as its site says so. */
export type PageAnchor = Pick<Anchor, 'id'> & Partial<Anchor>

/**
 * The names that fragments can mean on a page, each once: those that its site makes, or else those of its outline;
 * both, where nobody knows more of the site than which tool builds it. The skills judge links by them, and the site of
 * the world makes them.
 */
export function listAnchors(
  pageSite: Pick<PageSite, 'site' | 'likely'> | undefined,
  page: FilePath,
  outline: () => Iterable<string>,
): readonly PageAnchor[] {
  const read = pageSite?.site?.anchorsOf(page)
  const all: readonly PageAnchor[] = [
    ...(read?.anchors ?? []),
    ...Object.keys(read?.names ?? {}).map((id) => ({ id })),
    ...(!read || pageSite?.likely ? [...outline()].map((id) => ({ id })) : []),
  ]
  const seen = new Set<string>()
  return all.filter(({ id }) => id !== '' && !seen.has(id) && seen.add(id))
}
