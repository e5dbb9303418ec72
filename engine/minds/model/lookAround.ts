import { clip, leftOut } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import { fence } from '../../documents/fence.ts'
import { redact } from '../../keys/redact.ts'
import type { ThinkContext } from '../../ports/mind.ts'
import type { Wanted } from './readAnswer.ts'

/** Most characters of what one look finds. */
const longest = 16_000
const spent = 'Nothing more can be looked at; answer with what you have.'

/**
 * Uses the abilities that a model asked for, one after the other; what they find is fenced, and no longer than the room
 * that is left.
 */
export async function lookAround(
  wanted: readonly Wanted[],
  brief: Brief,
  { signal }: Pick<ThinkContext, 'signal'>,
  secrets: readonly string[],
  room: number,
): Promise<readonly string[]> {
  const results: string[] = []
  let left = room
  for (const { ability, input } of wanted) {
    signal.throwIfAborted()
    if (left <= 0) {
      results.push(spent)
      continue
    }
    const answer = await ability.use(input)
    const found = answer.kind === 'found'
    const text = redact(
      found
        ? answer.text
        : `${answer.problem.message}${answer.problem.expected ? `; expected ${answer.problem.expected}` : ''}`,
      secrets,
    )
    const most = Math.min(longest, left)
    const shown = clip(text, most, leftOut)
    left -= shown.length
    results.push(fence(shown, `${found ? 'found' : 'refused'} by ${ability.name}`, brief.marker))
  }
  return results
}
