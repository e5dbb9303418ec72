/** Most characters of an answer. */
const most = 8000

/** A text that fits into an answer together with what is said after it; `cut` says that something is missing. */
export function capText(text: string, cut: string): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - cut.length - 1).toWellFormed()}\n${cut}`
}
