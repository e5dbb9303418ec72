import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import { lookedFor } from '../../documents/pages/lookedFor.ts'
import type { PageIndex } from '../../documents/pages/pageIndex.ts'
import { clip, leftOut } from '../../documents/text/clip.ts'
import type { Unwritten } from './briefing.ts'
import { shareOut, type Piece } from './piece.ts'

/**
 * How many pages are shown at most: those the task names, those where it is to be done, and those that are about the
 * same.
 */
const most = { named: 4, inScope: 4, matching: 4, together: 8 } as const
/** A page is about the same where it matches at least this share of what the best one does. */
const close = 0.35
/** How much of the task is searched with, and of a page looked through, in characters. */
const searched = 20_000
/** What a fence takes besides its text. */
const overhead = 220
/** How much of a section is looked through, in characters. */
const far = 8000
/** What a word on what is missing takes. */
const gap = 40

/** Where the library speaks of a task: the parts of the pages that fit best. */
export function quotePassages(
  { task, intent, scope, root, view }: Unwritten,
  pages: PageIndex,
  outline: (path: FilePath) => Outline,
  room: number,
): readonly Piece[] {
  const wanted = `${task.data.title}\n${intent.goal}\n${intent.constraints.join('\n')}`.slice(0, searched)
  const named = pages.named(`${wanted}\n${task.data.findings?.join('\n') ?? ''}`.slice(0, searched))
  const inScope =
    scope === root
      ? []
      : [
          ...(view.has(scope) ? [scope] : []),
          ...pages
            .search(wanted, { limit: most.inScope, where: ({ path }) => isBelow(path, scope) })
            .hits.map(({ path }) => path),
          ...first(view.files(scope), most.inScope),
        ]
  const { hits } = pages.search(wanted, { limit: most.matching })
  const matching = hits.filter(({ score }) => score >= close * (hits[0]?.score ?? 0)).map(({ path }) => path)
  // Where a name fits many pages, those in scope are meant.
  const meant = named.toSorted((a, b) => Number(isBelow(b, scope)) - Number(isBelow(a, scope)))
  const chosen = [...new Set([...meant.slice(0, most.named), ...inScope.slice(0, most.inScope), ...matching])].slice(
    0,
    most.together,
  )
  const texts = chosen.flatMap((path) => {
    const text = view.text(path)
    return text === undefined || text.trim() === '' ? [] : [{ path, text }]
  })
  const words = new Map([...new Set(lookedFor(wanted))].map((word) => [word, pages.weight(word)]))
  const shares = shareOut(
    texts.map(({ text }) => text.length + overhead),
    room,
  )
  return texts.map(({ path, text }, index): Piece => ({
    kind: 'quote',
    text: cutPage(
      text,
      () => outline(path),
      (word) => words.get(word) ?? 0,
      (shares[index] ?? 0) - overhead,
    ),
    from: `page ${path}`,
  }))
}

function first(paths: Iterable<FilePath>, count: number): readonly FilePath[] {
  const found: FilePath[] = []
  for (const path of paths) {
    if (found.length >= count) break
    if (isMarkdown(path)) found.push(path)
  }
  return found
}

/** A section of a page, and how well it fits. */
interface Part {
  readonly start: number
  readonly text: string
  readonly score: number
}

/**
 * The sections of a page that fit some words best, in their order, with a word on what lies between. A page that fits
 * is left whole.
 */
function cutPage(text: string, outline: () => Outline, weight: (word: string) => number, room: number): string {
  if (text.length <= room) return text
  const starts = [...new Set([0, ...outline().headings.map(({ start }) => start)])]
  const parts = starts.map((start, index): Part => {
    const part = text.slice(start, starts[index + 1])
    const score = [...new Set(lookedFor(part.slice(0, far)))].reduce((sum, word) => sum + weight(word), 0)
    return { start, text: part, score }
  })
  const kept: Part[] = []
  let left = room
  for (const part of parts.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.length === 0 && part.text.length + gap > left) {
      kept.push({ ...part, text: clip(part.text, left - 2 * gap, leftOut) })
      break
    }
    if (part.text.length + gap > left) continue
    kept.push(part)
    left -= part.text.length + gap
  }
  let end = 0
  const shown = kept
    .toSorted((a, b) => a.start - b.start)
    .map((part) => {
      const missing = part.start - end
      const next = starts[starts.indexOf(part.start) + 1] ?? text.length
      end = next
      return `${missing > 0 ? `${leftOut(missing).trimStart()}\n` : ''}${part.text.trimEnd()}`
    })
  return [...shown, ...(end < text.length ? [leftOut(text.length - end).trimStart()] : [])].join('\n')
}
