import { bodyOf } from '../bodyOf.ts'
import type { Data } from '../document.ts'
import { proseOf } from '../text/prose.ts'

/** What a page can be found by. */
export interface PageSummary {
  readonly title: string
  readonly headings: string
  /** Its first paragraph. */
  readonly opening: string
}

/** How far a page is looked at, in characters: what comes later is rarely what it is about. */
const far = 40_000
const longestOpening = 600

/**
 * Reads title, headings and first paragraph line by line: a page is parsed when it is shown, not when it is looked for.
 */
export function summarizePage(data: Data, text: string): PageSummary {
  const headings: string[] = []
  let opening = ''
  for (const line of proseOf(bodyOf(text).slice(0, far)).split('\n')) {
    const heading = /^ {0,3}#{1,6}[ \t]+(.+)$/.exec(line)?.[1]
    if (heading) headings.push(heading)
    else if (opening === '' ? /[\p{L}\p{N}]/u.test(line) : opening.length < longestOpening && !opening.endsWith('\n'))
      opening += line.trim() === '' ? '\n' : ` ${line}`
  }
  const given = data['title']
  return { title: typeof given === 'string' ? given : (headings[0] ?? ''), headings: headings.join('\n'), opening }
}
