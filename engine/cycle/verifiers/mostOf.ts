import { openProposal } from '../../actions/proposal/openProposal.ts'
import { writeSuggestion } from '../../actions/suggestion/writeSuggestion.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import { readNumber } from './readNumber.ts'
import type { Work } from './work.ts'

const limits =
  /\b(?:at most|no more than|not more than|up to|a maximum of|maximum|max\.?)\s+(\d[\d,]*|[a-z]+)\s+(?:new |changed |different )?(files?|pages?|documents?|words?|lines?|characters?|proposals?|suggestions?)\b/i
const single =
  /\b(?:in|within|only|just|exactly|touch|change) (?:one|a single|1) (file|page|document|proposal|suggestion)\b/i

/** Whether a limit in numbers is kept; undefined where the clause names none. */
export function mostOf(clause: string, work: Work): readonly string[] | undefined {
  const [, amount, plural] = limits.exec(clause) ?? []
  const [, one] = single.exec(clause) ?? []
  const most = one ? 1 : readNumber(amount ?? '')
  if (most === undefined) return undefined
  return counted((one ?? plural ?? '').toLowerCase().replace(/s$/, ''), work)
    .filter(({ count }) => count > most)
    .map(({ what, count }) => `${what} ${count}, but the task says: ${clause}`)
}

function counted(noun: string, { pieces, answer }: Work): readonly { what: string; count: number }[] {
  if (noun === 'proposal') return [{ what: 'the proposals are', count: answer.acts.filter(openProposal.isOf).length }]
  const suggestions = answer.acts.filter(writeSuggestion.isOf)
  if (noun === 'suggestion') return [{ what: 'the suggestions are', count: suggestions.length }]
  if (noun !== 'word' && noun !== 'line' && noun !== 'character')
    return [{ what: 'the changed files are', count: pieces.length }]
  const written = suggestions.map(({ input }) => ({ name: 'the suggestion', text: input.text }))
  const pages = pieces.flatMap(({ path, before, after, added }) =>
    after === null
      ? []
      : [{ name: path, text: before === undefined ? bodyOf(after) : added.map(({ text }) => text).join('\n') }],
  )
  return [...written, ...pages].map(({ name, text }) => ({
    what: `the ${noun}s added in ${name} are`,
    count: measure(noun, text.trim()),
  }))
}

function measure(noun: 'word' | 'line' | 'character', text: string): number {
  if (noun === 'character') return text.length
  return noun === 'line' ? text.split('\n').length : (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length
}
