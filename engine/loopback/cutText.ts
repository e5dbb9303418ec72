/** A text in parts of a few words, as a model writes it; a long one in no more than two hundred parts. */
export function cutText(text: string): readonly string[] {
  const size = Math.max(24, Math.ceil(text.length / 200))
  return text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []
}
