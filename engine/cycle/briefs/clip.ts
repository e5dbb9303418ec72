/** As much of a text as fits, with a word on how much was left out. */
export function clip(text: string, room: number): string {
  if (text.length <= room) return text
  const most = `\n[… ${text.length} characters left out]`.length
  // Half of a character is none.
  const kept = text.slice(0, Math.max(0, room - most)).replace(/[\ud800-\udbff]$/, '')
  return `${kept.trimEnd()}\n[… ${text.length - kept.trimEnd().length} characters left out]`
}
