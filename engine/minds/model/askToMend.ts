import { clip, leftOut } from '../../documents/text/clip.ts'
import type { Brief } from '../../ports/mind.ts'
import { fence } from '../../documents/fence.ts'
import type { Asked, Turn } from './model.ts'

/** How much of an answer that was not taken is shown again, in characters. */
const shown = 4000

/** The next question after an answer that cannot be taken: what is wrong with it. */
export function askToMend(asked: Asked, { text, calls }: Turn, problems: readonly string[], { marker }: Brief): Asked {
  const said = clip(text.trim(), shown, leftOut)
  const used = clip(calls.map(({ name, input }) => `${name} ${input}`).join('\n'), shown, leftOut)
  const request = [
    'Your last answer was not taken:',
    ...problems.slice(0, 20).map((problem) => `- ${clip(problem, 500)}`),
    'Give the whole answer again, mended. You are not asked a third time.',
    ...(used === '' ? [] : [fence(used, 'what you had called', marker)]),
  ].join('\n')
  return {
    ...asked,
    messages: [
      ...asked.messages,
      { role: 'assistant', content: [{ type: 'text', text: said === '' ? '(no words)' : said }] },
      { role: 'user', content: [{ type: 'text', text: request }] },
    ],
  }
}
