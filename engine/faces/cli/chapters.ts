import type { Chapter } from '../../actions/action.ts'

/** The titles of the help's chapters, in order. */
export const chapters: Readonly<Record<Chapter, string>> = {
  begin: 'Begin:',
  work: 'Work:',
  review: 'Review:',
  read: 'Read:',
}

/** What a group of commands is about. */
export const groups: Readonly<Record<string, string>> = {
  task: 'The queue of work.',
  proposal: 'Changes that wait for a human.',
  findings: 'What the skills find in the library.',
  policy: 'What is allowed, by which rule.',
  resident: 'Who lives here.',
  model: 'The language models that residents may ask.',
  journal: 'What residents noted for themselves.',
  room: 'What is said in the rooms.',
  site: 'The static site.',
}
