import type { Cycle } from '../cycle.ts'

/** A verb of removal and, before any `in` or `from`, what is removed: a page, a file or a path. */
const removal =
  /\b(?:remove|delete|retire|drop|prune|merge|combine|consolidate|deduplicate|archive|clean up|get rid of)\b(?:(?!\b(?:in|from|on|of|inside|within)\b)[^.;\n]){0,60}?(?:\b(?:pages?|files?|documents?|folders?|chapters?|articles?|duplicates?|copies)\b|\.mdx?\b|\w\/)/i
const negated = /\b(?:not|never|don['’]t|without)\s+(?:\w+\s+)?$/i

/** Whether a task wants pages gone, in the words of its title or goal. */
export function asksForRemoval({ task, intent }: Cycle): boolean {
  return `${task.data.title}\n${intent?.goal ?? ''}`.split(/[;\n]|\. /).some((sentence) => {
    const match = removal.exec(sentence)
    return match !== null && !negated.test(sentence.slice(0, match.index))
  })
}
