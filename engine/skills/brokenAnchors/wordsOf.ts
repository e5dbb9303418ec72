/** The words of a slug. */
export function wordsOf(slug: string): string[] {
  return slug
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
