import { slug } from 'github-slugger'
import { editDistance } from '../../documents/markdown/editDistance.ts'
import type { AnchorSlip, Resemblance } from './anchorCandidate.ts'
import type { Anchors, LostAnchor } from './lostAnchor.ts'
import { addsWords, wordOverlap } from './slugWords.ts'

const mostSlips = 2
const shortest = [0, 4, 8]
const leastOverlap = 0.4
/** Made for footnotes and tabs; nobody writes links to them by hand. */
const ofNotes = /^(?:user-content-)?fn(?:ref)?\d*[:-]|^__tabbed/

/**
 * The anchors of a page that resemble a lost fragment, each by the nearest kind of resemblance; `ids` are those that
 * its site makes, where it belongs to one.
 */
export function findAnchors(
  page: Anchors,
  ids: ReadonlySet<string> | undefined,
  { fragment, link }: LostAnchor,
): readonly Resemblance[] {
  const titles = new Map(page.headings.map(({ slug: anchor, text }) => [anchor, text]))
  const known = ids ?? new Set(page.anchors)
  const offered = ids ? [...ids].filter((id) => !ofNotes.test(id)) : anchorsToOffer(page, fragment)
  return offered.flatMap((anchor) => {
    const as = (slip: AnchorSlip, distance: number): Resemblance[] => [{ slip, anchor, distance }]
    if (anchor.toLowerCase() === fragment.toLowerCase()) return as('case', 0)
    if (looseForm(anchor) === looseForm(fragment) && looseForm(anchor) !== '')
      return as('punctuation', editDistance(anchor, fragment, 50))
    if (known.has(withoutNumber(fragment)) && withoutNumber(anchor) === withoutNumber(fragment)) return as('number', 0)
    const overlap = wordOverlap(anchor, fragment)
    const typing = editDistance(anchor, fragment, mostSlips)
    if (numberless(anchor) === numberless(fragment)) return overlap > 0.5 ? as('number', 0) : as('renamed', 1)
    if (typing <= mostSlips && anchor.length >= (shortest[typing] ?? Infinity)) return as('typing', typing)
    const title = titles.get(anchor)
    if (overlap > 0 && title !== undefined && slug(title) === slug(link.text)) return as('text', 0)
    if (addsWords(fragment, anchor)) return as('extended', 1 - overlap)
    return overlap >= leastOverlap ? as('renamed', 1 - overlap) : []
  })
}

/** One name for each place: a heading's GitHub anchor, or the id its author gave it where that is nearer. */
function anchorsToOffer(page: Anchors, fragment: string): string[] {
  const own = page.headings.filter((heading) => withoutNumber(heading.slug) === withoutNumber(slug(heading.text)))
  const slugs = new Map(own.map((heading) => [looseForm(heading.slug), heading.slug]))
  const whole = new Set(page.headings.map((heading) => heading.slug))
  const slips = (anchor: string) => editDistance(anchor, fragment, mostSlips)
  const others = page.anchors.filter((anchor) => {
    const twin = slugs.get(looseForm(anchor))
    return !whole.has(anchor) && (twin === undefined || slips(anchor) < slips(twin))
  })
  const replaced = new Set(others.map(looseForm))
  const kept = own.map((heading) => heading.slug).filter((anchor) => !replaced.has(looseForm(anchor)))
  return [...new Set([...kept, ...others])]
}

/** `usage-2` is how a repeated `usage` is numbered. */
function withoutNumber(anchor: string): string {
  return anchor.replace(/-\d+$/, '')
}

function numberless(anchor: string): string {
  return anchor.replace(/\d+/g, '0')
}

/** An anchor without what slug algorithms disagree on: case, accents, punctuation, hyphens, leading numbers. */
function looseForm(anchor: string): string {
  const plain = anchor
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  return letters.replace(/^\d+(?=\p{L})/u, '')
}
