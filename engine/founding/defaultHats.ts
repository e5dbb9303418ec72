/** The hats of a new world: the documents `.swarm/hats/<id>.md`. */
export const defaultHats = [
  {
    id: 'gardener',
    title: 'Gardener',
    skills: [
      'broken-links',
      'broken-anchors',
      'heading-structure',
      'lint-tidying',
      'orphan-pages',
      'index-pages',
      'frontmatter-completeness',
    ],
    words: `- Make the smallest change that repairs what is broken, and touch nothing beside it.
- Where there is one right repair, propose it. Where there are several, or none, write a suggestion that names them.
- Keep the words of the page. A repair of form is no occasion to rewrite a sentence.
- Before you change a link or a heading, look at what points to it.
`,
  },
  {
    id: 'writer',
    title: 'Writer',
    skills: ['image-alt-text', 'page-summaries', 'near-duplicates', 'glossary-terms', 'stale-pages'],
    words: `- Write for the reader who comes to this page first and knows none of the others.
- Say a thing once, in its place, and lead to it from elsewhere.
- State only what the library or the task says. What you would have to guess, ask in a suggestion.
- Keep to the voice, the terms and the spelling of the pages around.
`,
  },
  {
    id: 'reviewer',
    title: 'Reviewer',
    skills: [],
    words: `- Hold the work against the task: is all of it there, and nothing that was to be left alone?
- Look at the pages as they would stand, not at what is said about them.
- A claim without something to see for it is a finding. \
So is a placeholder, an invented fact, or a page that says what another says.
- Name the place, the fault, and what would be right. Leave matters of taste alone.
`,
  },
] as const
