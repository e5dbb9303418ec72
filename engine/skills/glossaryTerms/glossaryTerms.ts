import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { Library, Page } from '../library.ts'
import { orderFindings } from '../reading/orderFindings.ts'
import type { Reading } from '../reading/reading.ts'
import type { Finding, Skill } from '../skill.ts'
import { readTerms, type TermFacts, type TermPlace } from './readTerms.ts'

/** A place and the page that it is on. */
type Place<T extends TermPlace = TermPlace> = T & { readonly path: FilePath }

/** An abbreviation on fewer pages is those pages' own matter. */
const leastPages = 3
const glossaryWord = 'glossary|terminology|acronyms|abbreviations|definitions|glossar|glossaire|glosario'
const glossaryName = new RegExp(String.raw`(^|/)[^/]*(${glossaryWord})[^/]*\.(md|mdx|markdown)$`, 'i')
/** A page called nothing else is a glossary, however short; one with such a word in its name has to look like one. */
const ownName = /(^|\/)(glossary|terminology|acronyms|abbreviations|glossar|glossaire|glosario)\.(md|mdx|markdown)$/i

/** Abbreviations that several pages use and no page explains. */
export const glossaryTerms: Skill<TermFacts> = {
  name: 'glossary-terms',
  version: 2,
  read: readTerms,
  judge(library) {
    const { pages, scope } = library
    const living = pages.filter(
      ({ generated, role, filed }) => !generated && !filed && (role === 'page' || role === 'index'),
    )
    const glossaries = pages.filter(({ path, filed, facts }) => {
      const isNamed = ownName.test(path) || (facts.listsTerms && glossaryName.test(path))
      return isNamed && !filed
    })
    const explained = explainedIn(pages)
    const expansions = placesOf(pages, ({ facts }) => facts.expansions)
    const findings: Finding[] = []
    for (const [term, places] of placesOf(living, ({ facts }) => facts.uses)) {
      const own = places.find(({ path }) => isBelow(path, scope))
      if (!own || places.length < leastPages) continue
      // A glossary speaks for the folder it lies in.
      const glossary = glossaries.find(({ path }) => {
        const inside = (place: Place) => isBelow(place.path, folderOf(path))
        return inside(own) && places.filter(inside).length >= leastPages
      })
      const forms = Map.groupBy(expansions.get(term) ?? [], ({ long }) => long)
      const [[source] = []] = forms.values()
      const isKnown = explained.has(term)
      // A word in capitals for emphasis is no abbreviation.
      const isEmphasis = () => countWord(living, term.toLowerCase()) >= places.length
      if (!isKnown && !isSurname(places) && !isEmphasis()) findings.push(unexplained(own, places, glossary?.path))
      if (!isKnown || !glossary || forms.size !== 1 || !source) continue
      if (!library.closer(glossary, capitals).includes(term) && !isEmphasis())
        findings.push(notInGlossary(own, places, glossary.path, source))
    }
    return orderFindings(findings)
  },
}

/** The words of a glossary that may be abbreviations. */
const capitals: Reading<readonly string[]> = {
  name: 'glossary-terms/capitals',
  version: 1,
  read: ({ text }) => [...new Set((text.match(/\w+/g) ?? []).filter((word) => /^[A-Z][A-Z\d]+$/.test(word)))],
}

/** Abbreviations that some page explains, links or is about, also by its path. */
function explainedIn(pages: Library<TermFacts>['pages']): ReadonlySet<string> {
  const explained = new Set<string>()
  for (const { path, facts } of pages) {
    for (const term of facts.explained) explained.add(term)
    for (const word of path.split(/[^A-Za-z0-9]+/)) explained.add(word.toUpperCase())
  }
  return explained
}

/** By abbreviation, in the order of pages. */
function placesOf<T extends TermPlace>(
  pages: readonly Page<TermFacts>[],
  of: (page: Page<TermFacts>) => readonly T[],
): ReadonlyMap<string, readonly Place<T>[]> {
  const places = new Map<string, Place<T>[]>()
  for (const page of pages) {
    for (const place of of(page)) {
      const own = places.get(place.term) ?? []
      places.set(place.term, own)
      own.push({ ...place, path: page.path })
    }
  }
  return places
}

function countWord(pages: readonly Page<TermFacts>[], word: string): number {
  return pages.reduce((sum, { facts: { words } }) => sum + (Object.hasOwn(words, word) ? (words[word] ?? 0) : 0), 0)
}

/** "Ada JVS" on every page: somebody's name. */
function isSurname(places: readonly (Place & { readonly name?: string })[]): boolean {
  const first = places[0]?.name
  return first !== undefined && places.every(({ name }) => name === first)
}

function unexplained(own: Place, places: readonly Place[], glossary: FilePath | undefined): Finding {
  const { term, path, line } = own
  return {
    rule: 'glossary/unexplained',
    path,
    line,
    message: `"${term}" is used on ${places.length} pages and explained on none.`,
    evidence: quote(own) + others(own, places),
    options: [
      `write the long form once: Long Form (${term})`,
      glossary ? `add ${term} to ${glossary}` : 'link its first use to an explanation',
    ],
  }
}

function notInGlossary(own: Place, places: readonly Place[], glossary: FilePath, source: Place): Finding {
  const { term, path, line } = own
  const where = `${source.path}:${source.line}`
  return {
    rule: 'glossary/missing-entry',
    path,
    line,
    message: `"${term}" is used on ${places.length} pages and is not in the glossary.`,
    evidence: `explained once, at ${where}: ${source.excerpt}\n${quote(own)}`,
    options: [`add ${term} to ${glossary}, as ${where} has it`],
  }
}

function quote({ path, line, excerpt }: Place): string {
  return `${path}:${line}: ${excerpt}`
}

function others(own: Place, places: readonly Place[]): string {
  const shown = places.filter((place) => place !== own).slice(0, 4)
  return shown.map(({ path, line }) => `\n${path}:${line}`).join('')
}
