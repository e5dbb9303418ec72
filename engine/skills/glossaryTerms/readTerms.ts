import type { Block } from '../reading/block.ts'
import type { PageText } from '../reading/pageText.ts'
import { plainText } from '../reading/plainText.ts'
import { findExpansions } from './findExpansions.ts'
import { knownToAll } from './knownToAll.ts'

/** Where an abbreviation stands. */
export interface TermPlace {
  readonly term: string
  readonly line: number
  /** What stands around it. */
  readonly excerpt: string
}

/** What a page says about abbreviations. */
export interface TermFacts {
  /**
   * Those it uses that not everybody knows, where first; `name`: the word with a capital before it, as in "Ada JVS".
   */
  readonly uses: readonly (TermPlace & { readonly name?: string })[]
  /** Those it explains, links or is about. */
  readonly explained: readonly string[]
  /** The long forms that it gives, in lower case. */
  readonly expansions: readonly (TermPlace & { readonly long: string })[]
  /** How often short words stand in small letters. */
  readonly words: Readonly<Record<string, number>>
  /** Most of it explains one word after the other, as a glossary does. */
  readonly listsTerms: boolean
}

const termPattern =
  /(?<![\p{L}\p{N}_/.@#$%=<\-])([A-Z](?:[A-Z]{1,4}|[A-Z]*[0-9]?[A-Z]+))s?(?![\p{L}\p{N}_/@=(\-]|\.[\p{L}\p{N}])/gu
const explaining =
  /^(?:['’"]?s?\)?\s*(?:stands? for|is short for|means|is an?|is the|are|refers to|, or\b|, short for))/i
const linked = /\[([^\]]*)\](?:\(|\[)/g

/** What opens an alert of GitHub, docfx, Obsidian, GitBook: `[!TIP]`, `[!IMPORTANT|style]`. */
const callout = /^[ \t]*\\?\[![\p{L}\p{N}_-]+(?:\|[^\]\n]*)?\][+-]?/gmu

const shortWord = /(?<![\p{L}-])\p{Ll}{2,6}(?![\p{L}-])/gu
const named = /(\p{Lu}\p{Ll}+) (?=([A-Z][A-Z0-9]*)\b)/gu
const roman = /^(I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX)$/

/** Reads how a page uses and explains abbreviations. */
export function readTerms(page: PageText): TermFacts {
  const { blocks } = page
  const uses = new Map<string, TermFacts['uses'][number]>()
  const explained = new Set<string>()
  const expansions = new Map<string, TermFacts['expansions'][number]>()
  const words: Record<string, number> = {}
  for (const block of blocks) {
    const { line } = block
    const text = plainText(
      block.text
        .replace(callout, ' ')
        .replace(/`[^`]*`/g, ' ')
        .replace(/https?:\S+/g, ' '),
    )
    for (const term of explainedIn(block, text)) explained.add(term)
    for (const { term, long } of findExpansions(text)) {
      explained.add(term)
      const key = `${term} ${long.toLowerCase()}`
      if (!expansions.has(key))
        expansions.set(key, { term, long: long.toLowerCase(), line, excerpt: excerptOf(text, term) })
    }
    if (block.kind === 'heading' || isShouting(text)) continue
    const names = namesIn(text)
    for (const [word] of text.matchAll(shortWord)) words[word] = (words[word] ?? 0) + 1
    for (const [, term = ''] of text.matchAll(termPattern)) {
      if (uses.has(term) || knownToAll.has(term) || roman.test(term)) continue
      const name = names.get(term)
      uses.set(term, { term, line, excerpt: excerptOf(text, term), ...(name === undefined ? {} : { name }) })
    }
  }
  const listsTerms = isListOfTerms(page)
  return {
    uses: [...uses.values()],
    explained: [...explained],
    expansions: [...expansions.values()],
    words,
    listsTerms,
  }
}

/** Fewer entries make no glossary. */
const fewestEntries = 3
/** `**Term**: …`, `Term - …`, `| Term | …`, or a term with `: …` on the line below it. */
const entry = /^[ \t]*(?:\|[ \t]*)?(?:\*\*|__)?[\p{L}\p{N}][^\n:|*–—]{0,60}(?:\*\*|__)?\s*(?:[:|–—]|\s-\s|\n\s*:\s)/u
/** A heading that is a word or three stands over its explanation. */
const shortHeading = 4

function isListOfTerms({ blocks, plain }: PageText): boolean {
  const entries = blocks.filter(({ kind, text }) => kind !== 'heading' && entry.test(text)).length
  const headings = blocks.filter((block) => block.kind === 'heading').slice(1)
  const short = headings.filter((block) => plain(block).split(/\s+/).length < shortHeading).length
  const prose = blocks.length - headings.length
  return (
    (entries >= fewestEntries && entries * 2 >= prose - 1) ||
    (short >= fewestEntries && short * 5 >= headings.length * 4 && prose <= short * 4)
  )
}

/** Abbreviations that a block defines, links, or has as its heading. */
function explainedIn(block: Block, text: string): readonly string[] {
  const terms: string[] = []
  for (const match of text.matchAll(termPattern)) {
    const after = text.slice(match.index + match[0].length)
    const leads = match.index <= 2 && block.kind !== 'paragraph' && /^\s*[:|–—-]/.test(after)
    if (block.kind === 'heading' || leads || explaining.test(after.trimStart())) terms.push(match[1] ?? '')
  }
  for (const [, label = ''] of block.text.matchAll(linked))
    for (const [, term = ''] of label.matchAll(termPattern)) terms.push(term)
  return terms
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > 0 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.4
}

/** What looks like the surname of somebody: by it, the first name before it. */
function namesIn(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [, name = '', term = ''] of text.matchAll(named)) if (!names.has(term)) names.set(term, name)
  return names
}

function excerptOf(text: string, term: string): string {
  const at = Math.max(0, text.indexOf(term))
  return `${at > 60 ? '…' : ''}${text.slice(Math.max(0, at - 60), at + 100)}${text.length > at + 100 ? '…' : ''}`
}
