import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isFiled } from '../reading/isFiled.ts'
import { listPages } from '../reading/listPages.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Finding, Skill } from '../skill.ts'
import { knownToAll } from './knownToAll.ts'
import { readTerms } from './readTerms.ts'
import type { Place } from './termUse.ts'

/** An abbreviation on fewer pages is those pages' own matter. */
const leastPages = 3
const glossaryWord = 'glossary|terminology|acronyms|abbreviations|definitions|glossar|glossaire|glosario'
const glossaryName = new RegExp(String.raw`(^|/)[^/]*(${glossaryWord})[^/]*\.(md|mdx|markdown)$`, 'i')
const roman = /^(I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX)$/

/** Abbreviations that several pages use and no page explains. */
export const glossaryTerms: Skill = {
  name: 'glossary-terms',
  async examine(context) {
    const pages = listPages(context.view, context.root)
    const glossaries = pages.filter((page) => glossaryName.test(page.path) && !isFiled(page.path))
    const living = (role: string, path: FilePath): boolean => (role === 'page' || role === 'index') && !isFiled(path)
    const terms = await readTerms(pages, (page) => !page.generated && living(page.role, page.path), context.signal)
    const findings: Finding[] = []
    for (const [term, uses] of terms.uses) {
      const places = [...uses.values()]
      const own = places.find((place) => isBelow(place.path, context.scope))
      if (!own || uses.size < leastPages || knownToAll.has(term) || roman.test(term)) continue
      // A word in capitals for emphasis is no abbreviation.
      if ((terms.lowerCase.get(term.toLowerCase()) ?? 0) >= uses.size) continue
      // A glossary speaks for the folder it lies in.
      const glossary = glossaries.find(({ path }) => {
        const inside = (place: Place): boolean => isBelow(place.path, folderOf(path))
        return inside(own) && places.filter(inside).length >= leastPages
      })
      const forms = [...(terms.expansions.get(term) ?? [])]
      if (!terms.explained.has(term)) {
        if (!isSurname(term, places)) findings.push(unexplained(term, own, places, glossary?.path))
      } else if (glossary && forms.length === 1 && !new RegExp(`\\b${term}\\b`).test(glossary.text)) {
        findings.push(notInGlossary(term, own, places, glossary.path, forms[0]!))
      }
    }
    return orderFindings(findings)
  },
}

/** "Ada JVS" on every page: somebody's name. */
function isSurname(term: string, places: readonly Place[]): boolean {
  const names = places.map((place) => new RegExp(`(\\p{Lu}\\p{Ll}+) ${term}\\b`, 'u').exec(place.text)?.[1])
  return names[0] !== undefined && names.every((name) => name === names[0])
}

function unexplained(term: string, own: Place, places: readonly Place[], glossary: FilePath | undefined): Finding {
  return {
    rule: 'glossary/unexplained',
    path: own.path,
    line: own.line,
    message: `"${term}" is used on ${places.length} pages and explained on none.`,
    evidence: quote(term, own) + where(own, places),
    options: [
      `write the long form once: Long Form (${term})`,
      glossary ? `add ${term} to ${glossary}` : 'link its first use to an explanation',
    ],
  }
}

function notInGlossary(
  term: string,
  own: Place,
  places: readonly Place[],
  glossary: FilePath,
  [, source]: [string, Place],
): Finding {
  return {
    rule: 'glossary/missing-entry',
    path: own.path,
    line: own.line,
    message: `"${term}" is used on ${places.length} pages and is not in the glossary.`,
    evidence: `explained once, at ${source.path}:${source.line}: ${excerpt(source.text, term)}\n${quote(term, own)}`,
    options: [`add ${term} to ${glossary}, as ${source.path}:${source.line} has it`],
  }
}

function quote(term: string, place: Place): string {
  return `${place.path}:${place.line}: ${excerpt(place.text, term)}`
}

function where(own: Place, places: readonly Place[]): string {
  const others = places.filter((place) => place !== own).slice(0, 4)
  return others.map((place) => `\n${place.path}:${place.line}`).join('')
}

function excerpt(text: string, term: string): string {
  const at = Math.max(0, text.indexOf(term))
  return `${at > 60 ? '…' : ''}${text.slice(Math.max(0, at - 60), at + 100)}${text.length > at + 100 ? '…' : ''}`
}
