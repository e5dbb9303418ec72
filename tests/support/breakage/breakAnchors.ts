import { anchorOracle } from './anchorOracle.ts'
import type { Breakage, BrokenTree } from './breakage.ts'
import { oneSlipApart } from './oneSlipApart.ts'
import { scanPage } from './scanPage.ts'
import { seededRandom } from './seededRandom.ts'
import type { Random } from './seededRandom.ts'
import { isPageOf, repository, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

const kinds = ['typing', 'case', 'punctuation', 'renamed'] as const
const addedWords = ['in practice', 'explained', 'and more', 'today']

/** Breaks up to `count` working anchors: in the link, or by giving the heading it names another wording. */
export function breakAnchors(tree: Tree, seed: number, count: number, rules: SiteRules = repository): BrokenTree {
  const random = seededRandom(seed)
  const changed = new Map(tree)
  const judge = anchorOracle(changed, rules)
  const judgeOriginal = anchorOracle(tree, rules)
  const broken: Breakage[] = []
  const touched = new Set<string>()
  const spots = [...tree].flatMap(([path, text]) =>
    isPageOf(rules, path) ? scanPage(text).links.map((link) => ({ ...link, path })) : [],
  )
  let turn = 0
  for (const spot of random.shuffled(spots)) {
    if (broken.length === count) break
    const verdict = judge(spot.path, spot.url)
    if (verdict.kind !== 'works' || touched.has(spot.path) || touched.has(verdict.page)) continue
    const kind = kinds[turn % kinds.length]!
    const own = spot.url.slice(spot.url.indexOf('#') + 1)
    const anchors = [...scanPage(changed.get(verdict.page)!, rules).anchors]
    if (kind === 'renamed') {
      const renamed = renameHeading(changed.get(verdict.page)!, verdict.fragment, random, rules)
      if (!renamed || verdict.page === spot.path) continue
      const inbound = spots.filter((other) => {
        const judged = judgeOriginal(other.path, other.url)
        return judged.kind === 'works' && judged.page === verdict.page && judged.fragment === verdict.fragment
      })
      if (inbound.length !== 1 || /%/.test(own)) continue
      changed.set(verdict.page, renamed.text)
      const right = spot.url.replace(/#.*$/s, `#${renamed.slug}`)
      broken.push({ kind, path: spot.path, line: spot.line, start: spot.start, written: spot.url, right, unique: true })
    } else {
      const damaged = damage(kind, own, random)
      const written = `${spot.url.slice(0, spot.url.indexOf('#'))}#${damaged}`
      if (damaged === own || judge(spot.path, written).kind !== 'broken') continue
      const text = changed.get(spot.path)!
      changed.set(spot.path, text.slice(0, spot.start) + written + text.slice(spot.start + spot.url.length))
      const unique = !anchors.some((anchor) => anchor !== verdict.fragment && oneSlipApart(anchor, damaged))
      broken.push({ kind, path: spot.path, line: spot.line, start: spot.start, written, right: spot.url, unique })
    }
    touched.add(spot.path).add(verdict.page)
    turn++
  }
  return { tree: changed, broken }
}

function damage(kind: 'typing' | 'case' | 'punctuation', fragment: string, random: Random): string {
  const letters = [...fragment].flatMap((letter, i) =>
    /[a-z]/.test(letter) && fragment[i - 1] !== '%' && fragment[i - 2] !== '%' ? [i] : [],
  )
  if (letters.length < 4) return fragment
  const at = random.pick(letters)
  if (kind === 'case') return fragment.slice(0, at) + fragment[at]!.toUpperCase() + fragment.slice(at + 1)
  if (kind === 'punctuation') return fragment.replace('-', '_')
  const slips = ['', fragment[at]! + fragment[at]!, random.pick([...'etaoin'])]
  return fragment.slice(0, at) + random.pick(slips) + fragment.slice(at + 1)
}

/** Adds a word or two to the one heading with this anchor, if it has enough words to stay recognisable. */
function renameHeading(
  text: string,
  anchor: string,
  random: Random,
  rules: SiteRules,
): { text: string; slug: string } | undefined {
  const page = scanPage(text, rules)
  const added = random.pick(addedWords)
  const slug = `${anchor}-${added.replaceAll(' ', '-')}`
  if (anchor.split('-').length < 3 || page.anchors.has(slug)) return undefined
  const lines = page.headings.map(({ start }) => {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    return { start, end, line: text.slice(start, end).trimEnd(), crlf: text[end - 1] === '\r' }
  })
  const named = lines.find(({ line }) => new RegExp(String.raw`\{.*?\b${anchor}(?= ?(?:\*/)?\})`).test(line))
  if (named) return { text: respelled(named, named.line.replaceAll(anchor, slug)), slug }
  const heading = lines.find(({ line, crlf }) => {
    const shown = line.replace(/^#+ */, '').toLowerCase()
    return !crlf && !/[#}]$/.test(line) && shown.replace(/[^a-z ]/g, '').replaceAll(' ', '-') === anchor
  })
  return heading ? { text: respelled(heading, `${heading.line} ${added}`), slug } : undefined

  function respelled({ start, end }: { start: number; end: number }, line: string): string {
    return text.slice(0, start) + line + text.slice(end)
  }
}
