import type { Brief } from '../ports/mind.ts'
import type { Answer, Mind } from '../ports/mind.ts'

/** A mind that answers as it is told, one answer per brief; for tests and benchmarks. */
export function scripted(answer: (brief: Brief, call: number) => Answer, name = 'scripted'): Mind {
  let calls = 0
  return {
    name,
    async think(brief) {
      return answer(brief, calls++)
    },
  }
}
