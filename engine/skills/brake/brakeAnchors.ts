import type { FilePath } from '../../documents/document.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library } from '../library.ts'
import type { QuestionAnswer } from '../skill.ts'
import type { Brake } from './brake.ts'
import { askOnce } from './askOnce.ts'
import { mistakes } from './mistakes.ts'
import { headingSlugs, type HeadingSlug } from './headingSlugs.ts'
import { isOften } from './isOften.ts'

const question = 'heading-anchors'
const rule = 'anchors/other-names-everywhere'
/** Where no settings say how anchors are made, two headings that agree are no chance; else it takes more. */
const fewest = { unknown: 2, known: 3 }
/** So many agree for each that does not. */
const times = 2

/** A fragment that names a heading, or does not. */
export interface AnchorPlace {
  readonly from: FilePath
  readonly link: Link
  readonly target: FilePath
  readonly fragment: string
}

/** What is known of the anchors of a library's pages. */
export interface AnchorGround {
  readonly library: Pick<Library, 'root' | 'settings' | 'pages' | 'siteOf'>
  readonly lost: readonly AnchorPlace[]
  /** Those whose anchors are there. */
  readonly working: readonly AnchorPlace[]
  headingsOf(path: FilePath): readonly string[]
}

/**
 * Finds the way of naming headings under which most lost anchors of a library would be right. Where the links that can
 * tell agree, it is one question for the library.
 */
export function brakeAnchors({ library, lost, working, headingsOf }: AnchorGround): readonly Brake[] {
  const { settings, pages, root, siteOf } = library
  const word = settings.answers?.[question]
  if (lost.length === 0 || word === 'mistakes') return []
  const named = openNames(headingsOf)
  const told = word === undefined ? headingSlugs : headingSlugs.filter(({ dialect }) => dialect === word)
  const weighed = told.map((one) => {
    const places = lost.filter((place) => isNamed(named(one, place.target), place.fragment))
    return { one, places, count: new Set(places.map(({ target, fragment }) => `${target}#${fragment}`)).size }
  })
  const most = Math.max(...weighed.map(({ count }) => count))
  if (word !== undefined) return weighed.map(({ places }) => ({ places }))
  const isKnown = lost.some(({ target }) => siteOf(target)?.site && !siteOf(target)?.likely)
  if (most < (isKnown ? fewest.known : fewest.unknown)) return []
  const best = weighed.filter(({ one, places, count }) => {
    if (count < most) return false
    const inPages = new Set(places.map(({ from }) => from)).size
    if (isKnown && !isOften(places.length, inPages, pages.length)) return false
    const near = (all: readonly AnchorPlace[]) => all.filter((place) => isOther(named, one, place)).length
    return places.length >= times * near(working) && places.length >= times * near(lost)
  })
  const [first] = best
  if (!first) return []
  const { places } = first
  const answers = best.map(({ one }) => answerFor(one, isKnown))
  const shown = places.map(({ from, link }) => ({ path: from, line: link.urlSpan.line, evidence: `\`${link.url}\`` }))
  const names = best.map(({ one }) => one.name).join(' or ')
  const message = `${places.length} links name headings as ${names} would, and not as here; what builds the site?`
  return [{ places, question: askOnce(root, rule, shown, message, [...answers, mistakes(question)]) }]
}

type Names = (one: HeadingSlug, page: FilePath) => ReadonlySet<string>

function openNames(headingsOf: (path: FilePath) => readonly string[]): Names {
  const known = new Map<string, ReadonlySet<string>>()
  return (one, page) => {
    const key = `${one.dialect} ${page}`
    const names = known.get(key) ?? new Set(headingsOf(page).map((text) => one.slug(text)))
    known.set(key, names)
    return names
  }
}

/** Names a heading, but otherwise than this way would. */
function isOther(named: Names, one: HeadingSlug, { target, fragment }: AnchorPlace): boolean {
  const names = named(one, target)
  return !isNamed(names, fragment) && [...names].some((name) => lettersOf(name) === lettersOf(fragment))
}

/** Also with the number of a repeat. */
function isNamed(names: ReadonlySet<string>, fragment: string): boolean {
  return names.has(fragment) || names.has(fragment.replace(/[-_]\d{1,2}$/, ''))
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function answerFor({ dialect, name }: HeadingSlug, isKnown: boolean): QuestionAnswer {
  const means = `Anchors are made as ${name} makes them.`
  return { name: dialect, means, setting: isKnown ? { answers: { [question]: dialect } } : { dialect } }
}
