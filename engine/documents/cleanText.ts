/** A text that any document can hold: what guardText refuses (control characters, half characters) is spelled as unreadable. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
}
