import type { FilePath } from '../../documents/document.ts'
import { isFiled } from './isFiled.ts'

/**
 * What a page is there for: text of its own, a list of other pages, the papers every repository
 * carries (licence, changelog), a form to copy, or the record of one day or year.
 */
export type PageRole = 'page' | 'index' | 'furniture' | 'template' | 'record'

const index = /^(readme([-_.][a-z]{2}([-_][a-z]{2,4})?)?|index|_index|summary|_sidebar|_navbar|home|toc|contents)$/i
const rights = 'licen[cs]e|copying|notice|patents|cla'
const changes = 'change-?log|changes|history|news|releases?'
const people = 'authors|contributors|maintainers|emeritus|owners'
const conduct = 'code[-_]of[-_]conduct|contributing|security|support|governance'
const ofTools = 'agents|claude|gemini|skill|title-page|404'
const furniture = new RegExp(`^(?:${[rights, changes, people, conduct, ofTools].join('|')})(?:[-_.].*)?$`, 'i')
const template = /(^|[-_./])(templates?|boilerplate|archetypes?|skeleton|example-page)([-_./]|$)/i
const testData = /(^|\/)(testdata|fixtures?|__snapshots__|node_modules|vendor)(\/|$)/i
const recordName = /(^|[^0-9])(19|20)\d\d([^0-9]|$)|minutes|meeting[-_ ]?notes|newsletter|retro(spective)?s?$|^\d{6,8}/i

/** What a page is for, as its path tells. */
export function roleOf(path: FilePath): PageRole {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  if (/template/i.test(name) || template.test(path) || testData.test(path)) return 'template'
  if (index.test(name)) return 'index'
  if (furniture.test(name) || path.startsWith('.') || path.includes('/.')) return 'furniture'
  if (isFiled(path) || recordName.test(name)) return 'record'
  return 'page'
}
