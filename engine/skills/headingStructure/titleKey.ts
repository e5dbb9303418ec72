/** A heading's text without case, markup and numbers that differ between pages of one kind. */
export function titleKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
