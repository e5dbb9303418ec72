import { plainText } from '../reading/plainText.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import type { Page } from '../reading/page.ts'
import type { Passage } from './passage.ts'

/** Shorter ones are alike by chance. */
const shortest = 25

/** The longer paragraphs of a page. */
export function readPassages(page: Page): readonly Passage[] {
  return readBlocks(page.text).flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'row') return []
    const words =
      plainText(block.text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    return words.length < shortest ? [] : [{ path: page.path, line: block.line, text: block.text, words }]
  })
}
