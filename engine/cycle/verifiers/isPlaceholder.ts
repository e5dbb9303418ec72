const marks = /[*~`]+|^\s*_{1,2}(?=\w)|(?<=\w)_{1,2}\s*$/g

const forms: readonly RegExp[] = [
  /^(?:todo|tbd|tba|tbc|fixme|wip|x{3,})[.!…:]*$/i,
  /^lorem ipsum\b/i,
  /^(?:\.{3,}|…+|_{3,})$/,
  /^(?:to be|will be) (?:written|added|done|completed|decided|determined|defined|described|continued)[.!…]*$/i,
  /^(?:coming soon|under construction|work in progress|placeholder(?: text)?)[.!…]*$/i,
  /^(?:more |further )?(?:more|details|contents?|text|description|information) (?:to come|to follow|follows?|goes here|will follow|coming soon)[.!…]*$/i,
  /^(?:insert|add|enter|put|write|your)\b.{0,60}\b(?:text|content|contents|description|title|name|section|details|summary|introduction|information|words)\b.{0,20}\bhere[.!…]*$/i,
  /^[[<]\s*(?:insert|your|add|enter|todo|tbd|placeholder|fill in)\b[^\]>]{0,80}[\]>][.!…]*$/i,
  /^insert here[.!…]*$/i,
  /^(?:\{\{[^<>%{}][^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\{%[^%]*%\})$/,
]
/** A note to oneself: a paragraph of its own, while an item of a list may well list things that are to do. */
const noteToSelf = /^(?:todo|tbd|fixme)(?:\s*\(.{1,40}\))?\s*(?::|[-–—]\s)/i

/** Whether a whole block of text only holds the place of one that was to be written. */
export function isPlaceholder(block: string, kind: 'paragraph' | 'item' | 'heading'): boolean {
  const text = block.replace(marks, '').replace(/\s+/g, ' ').trim()
  if (kind === 'heading') return forms.slice(6).some((form) => form.test(text))
  return forms.some((form) => form.test(text)) || (kind === 'paragraph' && noteToSelf.test(text))
}
