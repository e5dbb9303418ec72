import type { Library, Page } from '../library.ts'
import type { PageText } from '../reading/pageText.ts'
import type { Finding } from '../skill.ts'

/** A word that was written for its day: "currently", "soon". */
export interface PassingWord {
  readonly line: number
  readonly word: string
  /** What stands around it. */
  readonly around: string
}

const year = 365 * 24 * 60 * 60 * 1000
const old = 3 * year
/** Words that were written for their day. */
const passing = new RegExp(
  '\\b(?:coming soon|upcoming|work in progress|wip|under construction|to be (?:written|done|added)|tbd|' +
    'currently|at the moment|for now|recently|right now|soon)\\b',
  'i',
)
/** A history with fewer moments than this says when the library was copied, not when it was written. */
const moments = 5

/** The first word of a page that was written for its day. */
export function readPassingWord({ blocks, plain }: PageText): PassingWord | undefined {
  for (const block of blocks) {
    const text = plain(block)
    const found = block.kind === 'heading' ? null : passing.exec(text)
    if (!found) continue
    const around = text.slice(Math.max(0, found.index - 80), found.index + 120)
    return { line: block.line, word: found[0], around }
  }
  return undefined
}

/** Pages with words for the day, that nobody changed for years while the rest of the library moved on. */
export function findUntouched(
  { at, lastChanged }: Pick<Library, 'at' | 'lastChanged'>,
  pages: readonly Page[],
  asked: readonly Page<{ readonly passing?: PassingWord }>[],
): readonly Finding[] {
  const now = Date.parse(at)
  const changed = pages.flatMap(({ path }) => lastChanged(path) ?? [])
  const moving = changed.filter((day) => now - Date.parse(day) < year).length
  if (new Set(changed.map((day) => day.slice(0, 10))).size < moments || moving < changed.length / 4) return []
  return asked.flatMap(({ path, facts: { passing: found } }) => {
    const last = lastChanged(path)
    if (!found || last === undefined || now - Date.parse(last) < old) return []
    return [
      {
        rule: 'stale/untouched',
        path,
        line: found.line,
        message: `"${found.word}" was written here by ${last.slice(0, 10)}, when this page was last changed.`,
        evidence: `…${found.around}…\n${moving} of ${changed.length} pages changed within the last year`,
        options: ['check that it still holds', 'say of when it was true'],
      },
    ]
  })
}
