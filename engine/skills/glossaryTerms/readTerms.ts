import type { FilePath } from '../../documents/document.ts'
import type { Block } from '../reading/block.ts'
import type { Page } from '../reading/page.ts'
import { plainText } from '../reading/plainText.ts'
import { pause } from '../reading/pause.ts'
import { readBlocks } from '../reading/readBlocks.ts'
import { findExpansions } from './findExpansions.ts'
import type { Place, Terms } from './termUse.ts'

const termPattern =
  /(?<![\p{L}\p{N}_/.@#$%=<\-])([A-Z](?:[A-Z]{1,4}|[A-Z]*[0-9]?[A-Z]+))s?(?![\p{L}\p{N}_/@=(\-]|\.[\p{L}\p{N}])/gu
const explaining =
  /^(?:['’"]?s?\)?\s*(?:stands? for|is short for|means|is an?|is the|are|refers to|, or\b|, short for))/i
const linked = /\[([^\]]*)\](?:\(|\[)/g

/** Reads how a library uses and explains its abbreviations. `counts`: the pages whose uses count. */
export async function readTerms(
  pages: readonly Page[],
  counts: (page: Page) => boolean,
  signal: AbortSignal,
): Promise<Terms> {
  const uses = new Map<string, Map<FilePath, Place>>()
  const explained = new Set<string>()
  const expansions = new Map<string, Map<string, Place>>()
  const lowerCase = new Map<string, number>()
  for (const page of pages) {
    await pause(signal)
    for (const word of page.path.split(/[^A-Za-z0-9]+/)) explained.add(word.toUpperCase())
    const counted = counts(page)
    for (const block of readBlocks(page.text)) {
      const text = plainText(block.text.replace(/`[^`]*`/g, ' ').replace(/https?:\S+/g, ' '))
      const place: Place = { path: page.path, line: block.line, text }
      for (const term of explainedIn(block, text)) explained.add(term)
      for (const { term, long } of findExpansions(text)) {
        explained.add(term)
        const forms = expansions.get(term) ?? new Map<string, Place>()
        expansions.set(term, forms.set(long.toLowerCase(), forms.get(long.toLowerCase()) ?? place))
      }
      if (!counted || block.kind === 'heading' || isShouting(text)) continue
      for (const [word] of text.matchAll(/(?<![\p{L}-])\p{Ll}{2,6}(?![\p{L}-])/gu))
        lowerCase.set(word, (lowerCase.get(word) ?? 0) + 1)
      for (const [, term] of text.matchAll(termPattern)) {
        const own = uses.get(term!) ?? new Map<FilePath, Place>()
        if (!own.has(page.path)) uses.set(term!, own.set(page.path, place))
      }
    }
  }
  return { uses, explained, expansions, lowerCase }
}

/** Abbreviations that a block defines, links, or has as its heading. */
function explainedIn(block: Block, text: string): readonly string[] {
  const terms: string[] = []
  for (const match of text.matchAll(termPattern)) {
    const after = text.slice(match.index + match[0].length)
    const leads = match.index <= 2 && block.kind !== 'paragraph' && /^\s*[:|–—-]/.test(after)
    if (block.kind === 'heading' || leads || explaining.test(after.trimStart())) terms.push(match[1]!)
  }
  for (const [, label] of block.text.matchAll(linked))
    for (const match of label!.matchAll(termPattern)) terms.push(match[1]!)
  return terms
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > 0 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.4
}
