import type { FilePath } from '../../documents/document.ts'
import { isFiled } from './isFiled.ts'
import type { PageRole } from './page.ts'

const INDEX = /^(readme([-_.][a-z]{2}([-_][a-z]{2,4})?)?|index|_index|summary|_sidebar|_navbar|home|toc|contents)$/i
const FURNITURE = new RegExp(
  '^(?:licen[cs]e|copying|notice|patents|cla|change-?log|changes|history|news|releases?|authors|contributors|maintainers|' +
    'emeritus|owners|code[-_]of[-_]conduct|contributing|security|support|governance|agents|claude|gemini|skill|' +
    'title-page|404)(?:[-_.].*)?$',
  'i',
)
const TEMPLATE = /(^|[-_./])(templates?|boilerplate|archetypes?|skeleton|example-page)([-_./]|$)/i
const TEST_DATA = /(^|\/)(testdata|fixtures?|__snapshots__|node_modules|vendor)(\/|$)/i
const RECORD_NAME =
  /(^|[^0-9])(19|20)\d\d([^0-9]|$)|minutes|meeting[-_ ]?notes|newsletter|retro(spective)?s?$|^\d{6,8}/i

/** What a page is for, as its path tells. */
export function roleOf(path: FilePath): PageRole {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  if (/template/i.test(name) || TEMPLATE.test(path) || TEST_DATA.test(path)) return 'template'
  if (INDEX.test(name)) return 'index'
  if (FURNITURE.test(name) || path.startsWith('.') || path.includes('/.')) return 'furniture'
  if (isFiled(path) || RECORD_NAME.test(name)) return 'record'
  return 'page'
}
