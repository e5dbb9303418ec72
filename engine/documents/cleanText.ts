/**
 * A text that any document can hold: what is refused there (control characters, those that change the direction of
 * the text around them, half characters) is spelled as unreadable.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
}
