import type { Chapter } from '../../actions/action.ts'

/** A chapter of the help. */
interface ChapterFacts {
  readonly title: string
  /** First words of queries, in order; an action says its chapter itself, and comes after them. */
  readonly words: readonly string[]
}

/** The help's chapters, in order. */
export const chapters: Readonly<Record<Chapter, ChapterFacts>> = {
  begin: { title: 'Begin:', words: ['init', 'up', 'demo', 'doctor'] },
  work: { title: 'Work:', words: ['run', 'model'] },
  review: { title: 'Review:', words: ['check', 'policy'] },
  read: { title: 'Read:', words: ['status', 'log', 'journal', 'site'] },
}

/** What a group of commands is about. */
export const groups: Readonly<Record<string, string>> = {
  task: 'The queue of work.',
  proposal: 'Changes that wait for a human.',
  policy: 'What is allowed, by which rule.',
  resident: 'Who lives here.',
  model: 'The language models that residents may ask.',
  journal: 'What residents noted for themselves.',
  room: 'What is said in the rooms.',
  site: 'The static site.',
}
