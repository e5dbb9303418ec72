import type { FilePath } from '../../documents/document.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Library, Page } from '../library.ts'
import type { Finding } from '../skill.ts'
import type { Brake } from './brake.ts'
import { askOnce } from './askOnce.ts'
import { mistakes } from './mistakes.ts'
import { explanations } from './explanations.ts'
import type { BrokenPlace, Explanation, Ground, WorkingPlace } from './explanation.ts'
import { isOften } from './isOften.ts'

/** Working links that prove an explanation by themselves, so that nobody needs to be asked. */
const proved = { fewest: 2, times: 2 }
/** Among the links of one shape, so many for each that speaks against are the rule. */
const rule = 2

interface LinkFacts {
  readonly links: readonly Link[]
}

/**
 * Finds what would make many broken links of a library right at once. Where most links that can tell agree, it is one
 * question for the library; where its people have answered, or its own links prove it, there is nothing to ask.
 */
export function brakeLinks<F extends LinkFacts>(library: Library<F>, all: readonly BrokenPlace[]): readonly Brake[] {
  const taken = new Set<Link>()
  let working: readonly WorkingPlace[] | undefined
  const works = () => (working ??= library.pages.flatMap((page) => workingOn(library, page)))
  return explanations.flatMap((explanation) =>
    groupsOf(library, explanation, all).flatMap(([group, found]): Brake[] => {
      const places = found.filter(({ link }) => !taken.has(link))
      const verdict = judge(library, explanation, group, places, all, works)
      if (verdict === 'mistakes') return []
      for (const { link } of places) taken.add(link)
      return [verdict === 'asked' ? { places, question: ask(library, explanation, group, places) } : { places }]
    }),
  )
}

/** The broken links that an explanation would make right, largest group first. */
function groupsOf(library: Ground, explanation: Explanation, all: readonly BrokenPlace[]) {
  const pairs = all.flatMap((broken) => explanation.explains(library, broken).map((group) => ({ group, broken })))
  const groups = Map.groupBy(pairs, ({ group }) => group)
  return [...groups]
    .map(([group, found]) => [group, found.map(({ broken }) => broken)] as const)
    .sort(([, one], [, other]) => other.length - one.length)
}

function workingOn<F extends LinkFacts>(library: Library<F>, page: Page<F>): readonly WorkingPlace[] {
  return library.localLinks(page).flatMap((link) => {
    return link.resolution.kind === 'found' && link.destination.path !== '' ? [{ ...link, from: page.path }] : []
  })
}

function judge(
  library: Ground & Pick<Library, 'pages'>,
  explanation: Explanation,
  group: string,
  places: readonly BrokenPlace[],
  all: readonly BrokenPlace[],
  works: () => readonly WorkingPlace[],
): 'mistakes' | 'works' | 'asked' {
  const { settings, pages } = library
  if (places.length === 0) return 'mistakes'
  const word = settings.answers?.[explanation.name]
  if (word === 'mistakes') return 'mistakes'
  const { answers } = explanation.answer(library, group).setting ?? {}
  if (explanation.isSaid?.(settings, group) || (word !== undefined && word === answers?.[explanation.name]))
    return 'works'
  if (explanation.seen) return 'asked'
  const often = isOften(places.length, new Set(places.map(({ from }) => from)).size, pages.length)
  if (!often && !explanation.practice) return 'mistakes'
  const said = works().map((place) => explanation.testify(library, place, group))
  const [agree, against] = [count(said, 'for'), count(said, 'against')]
  const fails = all.filter((broken) => explanation.hasShape(library, broken, group)).length - places.length
  if (explanation.practice && agree >= proved.fewest && agree >= proved.times * (against + fails)) return 'works'
  const holds = places.length + agree >= rule * against && places.length >= rule * fails
  return often && holds && places.length + agree >= explanation.fewest ? 'asked' : 'mistakes'
}

function count(all: readonly unknown[], wanted: unknown): number {
  return all.filter((one) => one === wanted).length
}

function ask(library: Ground, explanation: Explanation, group: string, places: readonly BrokenPlace[]): Finding {
  const { length } = places
  const shown = places.map(({ from, link: { url, urlSpan } }): { path: FilePath; line: number; evidence: string } => ({
    path: from,
    line: urlSpan.line,
    evidence: `\`${url}\``,
  }))
  const message = explanation.describe(group, length === 1 ? '1 link leads' : `${length} links lead`)
  return askOnce(library.root, explanation.rule, shown, `${message} Is the site served so?`, [
    explanation.answer(library, group),
    ...(explanation.others?.(library, group) ?? []),
    mistakes(explanation.name),
  ])
}
