/** The help's chapters: their commands by first word, in order. A word that is in none comes last. */
export const chapters: readonly { readonly title: string; readonly words: readonly string[] }[] = [
  { title: 'Begin:', words: ['init', 'up', 'demo', 'doctor'] },
  { title: 'Work:', words: ['run', 'task', 'resident', 'model', 'stop', 'resume', 'pace'] },
  { title: 'Review:', words: ['proposal', 'check', 'policy'] },
  { title: 'Read:', words: ['status', 'log', 'journal', 'room', 'site'] },
]

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
