import { widthOf } from './widthOf.ts'

/** One line of text that fits into so many columns; what is cut off is marked. */
export function clip(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (widthOf(line) <= columns) return line
  let kept = ''
  for (const character of line) {
    if (widthOf(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
