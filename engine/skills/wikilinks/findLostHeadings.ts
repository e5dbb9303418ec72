import { editDistance } from '../../documents/markdown/editDistance.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Library, Page } from '../library.ts'
import type { Finding } from '../skill.ts'
import { readVault } from './readVault.ts'
import { wikilinks, type Wikilink } from './wikilinks.ts'

const shortest = 4

/** Wikilinks whose page lacks the heading or block that they name. */
export function findLostHeadings(library: Library): readonly Finding[] {
  const vault = readVault(library)
  if (!vault) return []
  return library.asked.flatMap(({ path }) =>
    vault.linksOf(path).flatMap((link) => {
      const target = link.heading === undefined ? undefined : vault.find(path, link.target)
      const page = target !== undefined && isMarkdown(target) ? library.page(target) : undefined
      return page ? judge(library, path, link, page) : []
    }),
  )
}

function judge(library: Library, path: string, link: Wikilink, page: Page): readonly Finding[] {
  const { heading = '', headingStart, line, column, source } = link
  const { headings, blocks } = library.closer(page, wikilinks)
  const isBlock = heading.startsWith('^')
  const names = isBlock ? blocks.map((name) => `^${name}`) : headings
  if (names.some((name) => linkName(name) === linkName(heading))) return []
  const isNear = (name: string) => editDistance(linkName(name), linkName(heading), 1) === 1
  const near = heading.length < shortest || isBlock ? [] : [...new Set(names.filter(isNear))]
  const [only] = near
  const message = `The link \`${source}\` names ${heading}, which ${page.path} does not have.`
  const finding = { rule: 'anchors/missing', path, line, column, message }
  if (only === undefined || near.length > 1 || /\d/.test(heading) || /[#^|[\]]/.test(only)) {
    const evidence = `No ${isBlock ? 'block' : 'heading'} ${heading} in ${page.path}.`
    return [near.length > 0 ? { ...finding, evidence, options: near } : { ...finding, evidence }]
  }
  const edits = [{ path, start: headingStart, end: headingStart + heading.length, text: only }]
  const evidence = `No heading ${heading} in ${page.path}; ${only} is one typing slip away, and nothing else is.`
  return [{ ...finding, evidence, fix: { kind: 'edit', edits } }]
}

/** A heading as a link names it: without the characters that end a link's parts; letter case does not count. */
function linkName(heading: string): string {
  const plain = heading.replace(/[#|[\]]|%%/g, ' ').replace(/\s+/g, ' ')
  return plain.trim().toLowerCase()
}
