import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import type { PageIndex } from '../../documents/pages/pageIndex.ts'
import { readWords } from '../../documents/pages/readWords.ts'
import type { Unwritten } from './briefing.ts'
import { cutPage } from './cutPage.ts'
import type { Piece } from './piece.ts'
import { shareOut } from './shareOut.ts'

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
          ...pages.search(wanted, most.inScope, scope).map(({ path }) => path),
          ...first(view.files(scope), most.inScope),
        ]
  const hits = pages.search(wanted, most.matching)
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
  const words = new Map([...new Set(readWords(wanted))].map((word) => [word, pages.weight(word)]))
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
    if (/\.md$/i.test(path)) found.push(path)
  }
  return found
}
