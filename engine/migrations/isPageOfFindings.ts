import { bodyOf } from '../documents/bodyOf.ts'
import type { Document } from '../documents/document.ts'
import type { SuggestionData } from '../../schemas/types.ts'

const fields = 'author created id skill task title'
const opening = 'These have no single right repair, so nothing was changed.'
const page = /^### \S/
const finding = /^- line \d+: .*`$/
const evidence = /^ {2}/
const options = /^ {2}Possible: /
const rest = /^And (\d+) more of the same kind\.$/

/**
 * True for a page of findings as gardeners of formats 1 and 2 wrote it, from its title to its last line. A suggestion
 * that says more, because a person added a line, a model wrote it or it was cut, is none.
 */
export function isPageOfFindings({ path, data }: Document<SuggestionData>, text: string): boolean {
  if (Object.keys(data).sort().join(' ') !== fields || path.split('/').at(-2) !== data.author) return false
  const [, count = '', noun, skill] = /^(\d{1,9}) (findings?) of (\S+) for a person to decide$/.exec(data.title) ?? []
  if (skill !== data.skill || noun !== (count === '1' ? 'finding' : 'findings')) return false
  const [title, ...lines] = bodyOf(text)
    .split('\n')
    .filter((line) => line !== '')
  return title === `# ${data.title}` && lines[0] === opening && countFindings(lines.slice(1)) === Number(count)
}

/** How many findings these lines tell; NaN where a line is no part of one. */
function countFindings(lines: readonly string[]): number {
  let count = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (finding.test(line) && evidence.test(lines[at + 1] ?? '')) {
      count++
      at += options.test(lines[at + 2] ?? '') ? 2 : 1
    } else if (at === lines.length - 1 && rest.test(line)) count += Number(rest.exec(line)?.[1])
    else if (!page.test(line)) return NaN
  }
  return count
}
