import type { Phrase } from './phrase.ts'

/** Where a form holds a place: in any block; in all but headings; in paragraphs only. */
type Where = 'anywhere' | 'in no heading' | 'in a paragraph'

const end = '[.!…]*$'
const toFill = 'text|contents?|description|title|name|section|details|summary|introduction|information|words'
const later = 'written|added|done|completed|decided|determined|defined|described|continued'
const rest = 'more|details|contents?|text|description|information'

/** What stands in the place of a text that was to be written: a whole block of it, never words in a sentence. */
export const placeholders: readonly Phrase<Where>[] = [
  {
    means: 'in no heading',
    pattern: /^(?:todo|tbd|tba|tbc|fixme|wip|x{3,})[.!…:]*$/i,
    like: ['TODO', 'TBD.', 'xxx'],
    unlike: ['TODO lists', 'x'],
  },
  {
    means: 'in no heading',
    pattern: /^lorem ipsum\b/i,
    like: ['Lorem ipsum dolor sit amet, consectetur.'],
    unlike: ['The words “lorem ipsum” fill a page.'],
  },
  { means: 'in no heading', pattern: /^(?:\.{3,}|…+|_{3,})$/, like: ['...', '…', '___'], unlike: ['… and so on', '.'] },
  {
    means: 'in no heading',
    pattern: new RegExp(`^(?:to be|will be) (?:${later})${end}`, 'i'),
    like: ['To be written.', 'Will be added…'],
    unlike: ['To be written well, a page needs an author.'],
  },
  {
    means: 'in no heading',
    pattern: new RegExp(`^(?:coming soon|under construction|work in progress|placeholder(?: text)?)${end}`, 'i'),
    like: ['Coming soon!', 'Under construction', 'Placeholder text.'],
    unlike: ['Coming soon after the flood, the tide brings fish.', 'Placeholder pages are listed by the tool.'],
  },
  {
    means: 'in no heading',
    pattern: new RegExp(
      `^(?:more |further )?(?:${rest}) (?:to come|to follow|follows?|goes here|will follow|coming soon)${end}`,
      'i',
    ),
    like: ['More details to follow.', 'Content goes here', 'Text follows'],
    unlike: ['More details to follow are in the guide.', 'The text follows the river.'],
  },
  {
    means: 'anywhere',
    pattern: new RegExp(`^(?:insert|add|enter|put|write|your)\\b.{0,60}\\b(?:${toFill})\\b.{0,20}\\bhere${end}`, 'i'),
    like: ['Insert text here', 'Your title here', 'Write a short summary of the page here.'],
    unlike: ['Insert the coin here and turn the key.', 'Add your name here, then sign.'],
  },
  {
    means: 'anywhere',
    pattern: new RegExp(
      `^[[<]\\s*(?:insert|your|add|enter|todo|tbd|placeholder|fill in)\\b[^\\]>]{0,80}[\\]>]${end}`,
      'i',
    ),
    like: ['[Insert a description here]', '<your name here>', '[TODO: a picture]'],
    unlike: ['[Insert](insert.md)', '<insert-widget name="x"></insert-widget> here'],
  },
  {
    means: 'anywhere',
    pattern: new RegExp(`^insert here${end}`, 'i'),
    like: ['Insert here'],
    unlike: ['Insert here the key'],
  },
  {
    means: 'anywhere',
    pattern: /^(?:\{\{[^<>%{}][^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\{%[^%]*%\})$/,
    like: ['{{ content }}', '${title}', '<% body %>', '{% block %}'],
    unlike: ['{{< note >}}', '{{% note %}}', 'Write {{ title }} first'],
  },
  {
    // An item of a list may well list things that are to do.
    means: 'in a paragraph',
    pattern: /^(?:todo|tbd|fixme)(?:\s*\(.{1,40}\))?\s*(?::|[-–—]\s)/i,
    like: ['TODO: describe the harbour', 'FIXME (ada) - the date'],
    unlike: ['TODO lists hold what is to be done.'],
  },
]

const marks = /[*~`]+|^\s*_{1,2}(?=\w)|(?<=\w)_{1,2}\s*$/g

/** Whether a whole block of text only holds the place of one that was to be written. */
export function isPlaceholder(block: string, kind: 'paragraph' | 'item' | 'heading'): boolean {
  const text = block.replace(marks, '').replace(/\s+/g, ' ').trim()
  const fits = placeholders.find(({ pattern }) => pattern.test(text))?.means
  if (fits === undefined || fits === 'anywhere') return fits !== undefined
  return kind === 'paragraph' || (kind === 'item' && fits === 'in no heading')
}
