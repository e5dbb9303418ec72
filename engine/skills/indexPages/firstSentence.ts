import { plainText } from '../reading/plainText.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import { splitSentences } from '../reading/splitSentences.ts'

/** The first sentence of a page's first real paragraph; undefined where the page opens otherwise. */
export function firstSentence(text: string): string | undefined {
  const blocks = readBlocks(text)
  const start = blocks.findIndex((block) => block.kind === 'heading') + 1
  const block = blocks[start]
  if (block?.kind !== 'paragraph') return undefined
  const sentence = splitSentences(plainText(block.text))[0]?.text.trim()
  const fits =
    sentence &&
    sentence.length >= 20 &&
    sentence.length <= 200 &&
    /[.!?。]$/.test(sentence) &&
    !/[[\]<>|*_`]|https?:/.test(sentence)
  return fits ? sentence : undefined
}
