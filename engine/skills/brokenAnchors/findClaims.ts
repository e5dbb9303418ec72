import { slug } from 'github-slugger'
import type { Link } from '../../documents/markdown/outline.ts'
import type { LocalLink } from '../library.ts'
import { placeOf, type LostAnchor } from './lostAnchor.ts'
import { wordOverlap } from './slugWords.ts'

/** Tells of an anchor whether another entry of the list in which a lost one stands leads there, and fits better. */
export function findClaims(
  links: readonly Link[],
  locals: readonly LocalLink[],
  { link, target }: LostAnchor,
): (anchor: string) => boolean {
  const around = new Set(entriesAround(links, link))
  const entries = locals.filter((entry) => entry.link !== link && around.has(entry.link))
  return (anchor) => {
    const fit = wordOverlap(slug(link.text), anchor)
    return entries.some(
      (entry) => placeOf(entry) === `${target}#${anchor}` && wordOverlap(slug(entry.link.text), anchor) > fit,
    )
  }
}

/** The links on the lines right before and after, as far as each line has one. */
function entriesAround(links: readonly Link[], link: Link): readonly Link[] {
  const lines = new Set(links.map(({ line }) => line))
  let [first, last] = [link.line, link.line]
  while (lines.has(first - 1)) first--
  while (lines.has(last + 1)) last++
  return links.filter(({ line }) => line >= first && line <= last)
}
