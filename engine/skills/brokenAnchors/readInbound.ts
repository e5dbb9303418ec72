import { slug } from 'github-slugger'
import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link, Outline } from '../../documents/markdown/outline.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'
import type { Inbound } from './inbound.ts'
import type { LostAnchor } from './lostAnchor.ts'
import { wordOverlap } from './wordOverlap.ts'

/** Reads where the fragments of a library lead, once, and answers for each lost one what others lead to. */
export function readInbound(space: LinkSpace, outline: (path: FilePath) => Outline): (lost: LostAnchor) => Inbound {
  const places = new Map<string, Link[]>()
  let read = false
  const readAll = () => {
    for (const from of space.files.filter(isMarkdown)) {
      for (const link of outline(from).links) {
        const place = placeOf(space, from, link)
        if (place === undefined) continue
        const known = places.get(place)
        if (known) known.push(link)
        else places.set(place, [link])
      }
    }
    read = true
  }
  return ({ from, link, target }) => {
    if (!read) readAll()
    const list = entriesAround(outline(from).links, link).filter((entry) => entry !== link)
    return {
      linked: (anchor) => places.has(`${target}#${anchor}`),
      claims: (anchor) =>
        list.some(
          (entry) =>
            placeOf(space, from, entry) === `${target}#${anchor}` &&
            wordOverlap(slug(entry.text), anchor) > wordOverlap(slug(link.text), anchor),
        ),
      usual: (anchor) =>
        space.files.some((file) => file !== target && isMarkdown(file) && outline(file).anchors.has(anchor)),
    }
  }
}

function placeOf(space: LinkSpace, from: FilePath, { url }: Link): string | undefined {
  if (!url.includes('#')) return undefined
  const destination = readDestination(url)
  if (destination.kind !== 'local' || !destination.fragment) return undefined
  const resolution = resolveLink(space, from, destination)
  return resolution.kind === 'found' ? `${resolution.path}#${destination.fragment}` : undefined
}

/** The links on the lines right before and after, as far as each line has one. */
function entriesAround(links: readonly Link[], link: Link): Link[] {
  const lines = new Set(links.map(({ line }) => line))
  let [first, last] = [link.line, link.line]
  while (lines.has(first - 1)) first--
  while (lines.has(last + 1)) last++
  return links.filter(({ line }) => line >= first && line <= last)
}
