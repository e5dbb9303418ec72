/** An anchor without what slug algorithms disagree on: case, accents, punctuation, hyphens, leading numbers. */
export function looseForm(anchor: string): string {
  const plain = anchor
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
  const letters = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  return letters.replace(/^\d+(?=\p{L})/u, '')
}
