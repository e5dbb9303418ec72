import { posix } from 'node:path'
import { anchorOracle } from './anchorOracle.ts'
import type { Breakage, BrokenTree } from './breakage.ts'
import { linkOracle } from './linkOracle.ts'
import { oneSlipApart } from './oneSlipApart.ts'
import { scanPage } from './scanPage.ts'
import type { ScannedLink } from './scanPage.ts'
import { seededRandom } from './seededRandom.ts'
import type { Random } from './seededRandom.ts'
import { isAmongPages, isPageOf, repository, type Opened, type SiteRules } from './siteRules.ts'
import type { Tree } from './tree.ts'

/** The ways a link breaks in practice. */
export type LinkBreak = 'typing' | 'depth' | 'ending' | 'case' | 'moved' | 'carried'

interface Spot extends ScannedLink {
  readonly path: string
  readonly target: string
}

const kinds: readonly LinkBreak[] = ['typing', 'depth', 'ending', 'case', 'moved']

/** Breaks up to `count` working links, each kind equally often, and says what was right. */
export function breakLinks(tree: Tree, seed: number, count: number, rules: SiteRules = repository): BrokenTree {
  const random = seededRandom(seed)
  const moved = moveFiles(tree, random, Math.ceil(count / kinds.length), rules)
  const changed = new Map(moved.tree)
  const broken: Breakage[] = [...moved.broken]
  const judge = linkOracle(changed, rules)
  const taken = new Set(broken.map(({ path, line }) => `${path}:${line}`))
  const edits: { spot: Spot; kind: LinkBreak; written: string }[] = []
  const spots = random.shuffled(workingSpots(changed, rules))
  const doses = new Map<string, number>()
  for (const kind of kinds.filter((other) => other !== 'moved')) {
    let left = Math.floor(count / kinds.length)
    for (const spot of spots) {
      if (left === 0) break
      if ((doses.get(formOf(spot)) ?? 0) >= most(spots, spot)) continue
      if (taken.has(`${spot.path}:${spot.line}`)) continue
      const written = damage(kind, spot.url, random)
      if (written === undefined || judge(spot.path, written).kind !== 'broken') continue
      taken.add(`${spot.path}:${spot.line}`)
      edits.push({ spot, kind, written })
      doses.set(formOf(spot), (doses.get(formOf(spot)) ?? 0) + 1)
      left--
    }
  }
  for (const { spot, kind, written } of edits.sort((a, b) => b.spot.start - a.spot.start)) {
    const text = changed.get(spot.path)!
    changed.set(spot.path, text.slice(0, spot.start) + written + text.slice(spot.start + spot.url.length))
    const unique = isUnique(changed, spot, kind, written, rules)
    broken.push({ kind, path: spot.path, line: spot.line, start: spot.start, written, right: spot.url, unique })
  }
  const shifted = broken.map((one) => {
    const earlier = edits.filter(({ spot }) => spot.path === one.path && spot.start < one.start)
    const shift = earlier.reduce((sum, { spot, written }) => sum + written.length - spot.url.length, 0)
    return { ...one, start: one.start + shift }
  })
  return { tree: changed, broken: shifted }
}

function workingSpots(tree: Tree, rules: SiteRules): Spot[] {
  const judge = linkOracle(tree, rules)
  const judgeAnchor = anchorOracle(tree, rules)
  const spots: Spot[] = []
  for (const [path, text] of tree) {
    if (!isPageOf(rules, path)) continue
    for (const link of scanPage(text).links) {
      const verdict = judge(path, link.url)
      const own = link.url.replace(/[?#].*$/s, '')
      if (verdict.kind !== 'works' || /^[./]*$/.test(own)) continue
      // A link that was wrong before has no right answer.
      if (judgeAnchor(path, link.url).kind === 'broken') continue
      // A repository has no root that everybody reads alike.
      if (own.startsWith('/') && rules === repository) continue
      if (text.split('\n')[link.line - 1]!.split(link.url).length === 2)
        spots.push({ ...link, path, target: verdict.target })
    }
  }
  return spots
}

/** How a link is written: from the root or not, with which ending. */
function formOf({ url }: Spot): string {
  const path = url.replace(/[?#].*$/s, '')
  return `${path.startsWith('/') ? '/' : ''}${/\.[a-z]+$/i.exec(path)?.[0] ?? ''}`
}

/** So many of the links that are written alike may break that nearly all of them still work, as in a real library. */
function most(spots: readonly Spot[], spot: Spot): number {
  return Math.ceil(spots.filter((other) => formOf(other) === formOf(spot)).length / 6)
}

function damage(kind: LinkBreak, url: string, random: Random): string | undefined {
  const path = url.replace(/[?#].*$/s, '')
  const rest = url.slice(path.length)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (kind === 'typing') return mistype(path, random) + rest
  if (kind === 'depth') return path.startsWith('/') ? undefined : climb(path, random) + rest
  if (kind === 'ending')
    return /\.[a-z]+$/.test(name) && name.indexOf('.') > 0 ? path.replace(/\.[a-z]+$/, '') + rest : undefined
  const letters = [...name].flatMap((letter, i) => (letter.toLowerCase() === letter.toUpperCase() ? [] : [i]))
  if (letters.length === 0) return undefined
  const base = path.length - name.length
  const at = base + random.pick(letters)
  const flipped = path[at] === path[at]!.toLowerCase() ? path[at]!.toUpperCase() : path[at]!.toLowerCase()
  return path.slice(0, at) + flipped + path.slice(at + 1) + rest
}

/** One step too few or too many. */
function climb(path: string, random: Random): string {
  if (path.startsWith('../') && random.below(2) === 0) return path.slice(3)
  return `../${random.below(2) === 0 ? path.replace(/^\.\//, '') : path}`
}

/** One slip inside a name: a letter lost, doubled, replaced, or swapped with its neighbour. */
function mistype(path: string, random: Random): string {
  const places = [...path].flatMap((letter, i) =>
    /[a-z0-9]/i.test(letter) && /[a-z0-9]/i.test(path[i + 1] ?? '') && path[i - 1] !== '%' && path[i - 2] !== '%'
      ? [i]
      : [],
  )
  if (places.length === 0) return path
  const at = random.pick(places)
  const letter = path[at]!
  const slips = ['', letter + letter, random.pick([...'etaoinshr']), path[at + 1]! + letter]
  const slip = random.below(slips.length)
  return path.slice(0, at) + slips[slip]! + path.slice(at + (slip === 3 ? 2 : 1))
}

/** Moves targets of working links into other folders: links to them break, and so do the links of a page that moved. */
function moveFiles(tree: Tree, random: Random, wanted: number, rules: SiteRules): BrokenTree {
  const changed = new Map(tree)
  const broken: Breakage[] = []
  const spots = workingSpots(tree, rules)
  // A page that leaves the folder of the pages is no page of the site any more.
  const inside = [...tree.keys()].filter((path) => isAmongPages(rules, path))
  const folders = [...new Set(inside.map((path) => posix.dirname(path)))]
  const opened = rules.open(tree)
  const settled = new Set<string>()
  for (const target of random.shuffled([...new Set(spots.map((spot) => spot.target))])) {
    const inbound = spots.filter((spot) => spot.target === target && spot.path !== target)
    const outbound = spots.filter((spot) => spot.path === target && spot.target !== target)
    const affected = [...inbound, ...outbound]
    const onePerLine = new Set(affected.map(({ path, line }) => `${path}:${line}`)).size === affected.length
    const touched = [target, ...affected.flatMap((spot) => [spot.path, spot.target])]
    if (
      !inside.includes(target) ||
      !onePerLine ||
      affected.some(
        (spot) => respell(spot, spot.path, spot.target, opened, tree.get(spot.target) ?? '') !== spot.url,
      ) ||
      broken.length + affected.length > wanted ||
      touched.some((path) => settled.has(path))
    )
      continue
    const home = posix.join(random.pick(folders), random.below(2) === 0 ? 'moved' : '').replace(/^\.\/?/, '')
    const place = home === '' ? posix.basename(target) : posix.join(home, posix.basename(target))
    if (changed.has(place)) continue
    changed.set(place, changed.get(target)!)
    changed.delete(target)
    for (const path of touched) settled.add(path)
    const judge = linkOracle(changed, rules)
    const unique = [...changed.keys()].filter((path) => posix.basename(path) === posix.basename(place)).length === 1
    for (const spot of inbound) {
      if (judge(spot.path, spot.url).kind !== 'broken') continue
      broken.push({
        kind: 'moved',
        path: spot.path,
        line: spot.line,
        start: spot.start,
        written: spot.url,
        right: respell(spot, spot.path, place, opened, tree.get(target) ?? '') ?? spot.url,
        unique,
      })
    }
    for (const spot of outbound) {
      if (judge(place, spot.url).kind !== 'broken') continue
      const alone =
        [...changed.keys()].filter((path) => posix.basename(path) === posix.basename(spot.target)).length === 1
      broken.push({
        kind: 'carried',
        path: place,
        line: spot.line,
        start: spot.start,
        written: spot.url,
        right: respell(spot, place, spot.target, opened, '') ?? spot.url,
        unique: alone,
      })
    }
  }
  return { tree: changed, broken }
}

/** The link as its author would write it to another place; undefined where it is written as no file and no root is. */
function respell(spot: Spot, from: string, place: string, { rooted }: Opened, text: string): string | undefined {
  const own = spot.url.replace(/[?#].*$/s, '')
  const way = own.startsWith('/') ? rooted(place, text, own) : posix.relative(posix.dirname(from), place)
  if (way === undefined) return undefined
  const led = own.startsWith('./') && !way.startsWith('.') ? `./${way}` : way
  const named = own.endsWith('.html') ? led.replace(/\.md$/, '.html') : led
  const encoded = /%20/.test(own) ? named.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29') : named
  return encoded + spot.url.slice(own.length)
}

/** True where no other file explains the broken link by a slip of the same kind, and in one spelling only. */
function isUnique(tree: Tree, spot: Spot, kind: LinkBreak, written: string, rules: SiteRules): boolean {
  const verdict = linkOracle(tree, rules)(spot.path, written)
  if (verdict.kind !== 'broken') return false
  const wrong = verdict.target.replace(/\.html$/, '.md')
  const wrongs = [wrong, `${wrong}.md`, `${wrong}.mdx`, `${wrong}/index.md`, `${wrong}/_index.md`]
  const others = [...tree.keys()].filter((path) => path !== spot.target)
  if (kind === 'typing') return !others.some((path) => wrongs.some((one) => oneSlipApart(path, one)))
  if (kind === 'ending') return rules.twoEndings !== true && !others.some((path) => path.startsWith(`${wrong}.`))
  if (kind === 'case') return !others.some((path) => wrongs.some((one) => path.toLowerCase() === one.toLowerCase()))
  const rest = written
    .replace(/[?#].*$/s, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/\.html$/, '.md')
  return isLedAlike(tree, spot) && !others.some((path) => path === rest || path.endsWith(`/${rest}`))
}

/** `./a` and `a` are one answer only where the other links of the page say how it writes them. */
function isLedAlike(tree: Tree, { path, url }: Spot): boolean {
  if (/^\.\.|^\//.test(url)) return true
  const beside = scanPage(tree.get(path) ?? '').links.filter(
    (link) => link.url !== url && !/^(?:\.\.|[/#]|[a-z][a-z0-9+.-]*:)/i.test(link.url),
  )
  const dotted = beside.filter((link) => link.url.startsWith('./')).length
  return url.startsWith('./') ? dotted * 2 > beside.length : dotted * 2 < beside.length
}
