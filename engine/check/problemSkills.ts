/** Skills whose findings are problems of the library, not matters of taste. */
export const problemSkills: readonly string[] = ['broken-links', 'broken-anchors']
