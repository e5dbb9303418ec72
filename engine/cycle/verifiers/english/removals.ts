import type { Phrase } from './phrase.ts'
import { parts } from './parts.ts'

const verb = 'remove|delete|retire|drop|prune|merge|combine|consolidate|deduplicate|archive|clean up|get rid of'
/** In or from what follows, something is removed, and not that itself. */
const within = 'in|from|on|of|inside|within'
const wanted = "(?<!\\b(?:not|never|don['’]t|without)\\s(?:\\w+\\s)?)"
const gone = `\\b(?:${parts.page}|articles?|duplicates?|copies)\\b|${parts.path}`

/** How a task asks for pages to go. */
export const removals: readonly Phrase<'removal'>[] = [
  {
    means: 'removal',
    pattern: new RegExp(`${wanted}\\b(?:${verb})\\b(?:(?!\\b(?:${within})\\b)[^.;\\n]){0,60}?(?:${gone})`, 'i'),
    like: [
      'Delete pages nobody needs',
      'Remove guide/old.md',
      'Merge the two chapters',
      'Get rid of duplicates',
      'Clean up the old files',
    ],
    unlike: [
      'Remove the broken links in guide/a.md',
      'Do not delete any pages',
      'Drop a line to Ada',
      'Improve the guide without removing pages',
    ],
  },
]
