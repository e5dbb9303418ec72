import type { PageText } from '../reading/pageText.ts'
import { plainText } from '../reading/plainText.ts'
import { splitSentences } from '../reading/splitSentences.ts'

/** A sentence of a page that could stand for it. */
export interface Candidate {
  readonly text: string
  readonly line: number
}

const shortest = 6
const longest = 45
/** A bare "this" or "for example" needs the sentence before it; "this page" is the best there is. */
const itself = 'documents?|pages?|docs?|guides?|articles?|chapters?|polic(?:y|ies)|handbook|tutorial|specification'
const pointing = String.raw`(?:this|these)(?! (?:${itself})\b)|that|those|it|they|he|she|such|here`
const joining =
  'however|but|and|also|then|thus|therefore|for example|for instance|note|see|please|if so|in this case|instead|' +
  'first|second|next|finally'
const dependent = new RegExp(String.raw`^(?:${pointing}|${joining})\b`, 'i')

/** The sentences of a page's paragraphs that can be understood alone, with their lines. */
export function readCandidates({ blocks }: PageText): readonly Candidate[] {
  return blocks
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) =>
      splitSentences(block.text).map((sentence) => ({
        text: plainText(sentence.text),
        line: block.line + block.text.slice(0, sentence.index).split('\n').length - 1,
      })),
    )
    .filter(({ text: words }) => {
      const count = words.split(/\s+/).length
      const complete = /[^.][.!。！]["')\]]?$/.test(words) && /^[\p{Lu}\p{Lo}\p{N}]/u.test(words)
      return complete && count >= shortest && count <= longest && !dependent.test(words)
    })
}
