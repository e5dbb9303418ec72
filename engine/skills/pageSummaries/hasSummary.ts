import type { PageText } from '../reading/pageText.ts'

const summaryFields = ['description', 'summary', 'abstract', 'excerpt', 'tldr']
const summaryWords = [
  String.raw`summary|executive summary|abstract|overview|introduction|intro|tl;?\s?dr|about|purpose|background`,
  String.raw`motivation|goals?|scope|what is\b.*|in short|at a glance`,
  'zusammenfassung|überblick|einleitung|résumé|resumen|sommario',
].join('|')
const heading = new RegExp(String.raw`^(?:[\d.]+\s*)?(?:${summaryWords})(?!\p{L})`, 'iu')
/** An opening of this many words tells a reader what the page is about. */
const openingWords = 15

/** True where a page says in a field, under a heading or in its opening what it is about. */
export function hasSummary({ fields, blocks, plain }: PageText): boolean {
  if (summaryFields.some((field) => typeof fields?.[field] === 'string' && fields[field] !== '')) return true
  if (blocks.some((block) => block.kind === 'heading' && heading.test(plain(block)))) return true
  const title = blocks.findIndex((block) => block.kind === 'heading')
  const before = blocks.slice(0, Math.max(title, 0))
  const after = blocks.slice(title + 1)
  const next = after.findIndex((block) => block.kind === 'heading')
  const opening = [...before, ...(next === -1 ? after : after.slice(0, next))].filter(
    (block) => block.kind === 'paragraph' || block.kind === 'quote',
  )
  return opening.map(plain).join(' ').split(/\s+/).length >= openingWords
}
