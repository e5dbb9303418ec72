import { plainText } from '../reading/plainText.ts'
import type { Page } from '../reading/page.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import type { Finding, SkillContext } from '../skill.ts'

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

/** Pages with words for the day, that nobody changed for years while the rest of the library moved on. */
export function findUntouched(
  context: SkillContext,
  pages: readonly Page[],
  asked: readonly Page[],
): readonly Finding[] {
  const now = Date.parse(context.at)
  const changed = pages.flatMap((page) => context.lastChanged(page.path) ?? [])
  const moving = changed.filter((at) => now - Date.parse(at) < year).length
  if (new Set(changed.map((at) => at.slice(0, 10))).size < moments || moving < changed.length / 4) return []
  return asked.flatMap((page) => {
    const last = context.lastChanged(page.path)
    if (last === undefined || now - Date.parse(last) < old) return []
    const block = readBlocks(page.text).find((one) => one.kind !== 'heading' && passing.test(plainText(one.text)))
    if (!block) return []
    const text = plainText(block.text)
    const word = passing.exec(text)!
    const around = text.slice(Math.max(0, word.index - 80), word.index + 120)
    return [
      {
        rule: 'stale/untouched',
        path: page.path,
        line: block.line,
        message: `"${word[0]}" was written here by ${last.slice(0, 10)}, when this page was last changed.`,
        evidence: `…${around}…\n${moving} of ${changed.length} pages changed within the last year`,
        options: ['check that it still holds', 'say of when it was true'],
      },
    ]
  })
}
