/**
 * Names the headings of one page: lower case, no punctuation, blanks as hyphens, several hyphens as one, repeats
 * numbered, digits alone with `anchor-` before them. Source: docs.gitlab.com, "Heading IDs and links".
 */
export function gitlabIds(): (text: string) => string {
  const counts = new Map<string, number>()
  return (text) => {
    const slug = text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/[ -]+/g, '-')
      .replace(/^(\d+)$/, 'anchor-$1')
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  }
}
