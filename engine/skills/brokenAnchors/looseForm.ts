/** An anchor without what slug algorithms disagree on: case, accents, punctuation, hyphens, leading numbers. */
export function looseForm(anchor: string): string {
  const letters = anchor.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return letters.replace(/^\d+(?=\p{L})/u, '')
}
