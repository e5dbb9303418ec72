import { posix } from 'node:path'
import type { Breakage, BrokenTree } from './breakage.ts'
import { linkOracle } from './linkOracle.ts'
import { oneSlipApart } from './oneSlipApart.ts'
import { scanPage } from './scanPage.ts'
import type { ScannedLink } from './scanPage.ts'
import { seededRandom } from './seededRandom.ts'
import type { Random } from './seededRandom.ts'
import type { Tree } from './tree.ts'

/** The ways a link breaks in practice. */
export type LinkBreak = 'typing' | 'depth' | 'ending' | 'case' | 'moved' | 'carried'

interface Spot extends ScannedLink {
  readonly path: string
  readonly target: string
}

const kinds: readonly LinkBreak[] = ['typing', 'depth', 'ending', 'case', 'moved']

/** Breaks up to `count` working relative links, each kind equally often, and says what was right. */
export function breakLinks(tree: Tree, seed: number, count: number): BrokenTree {
  const random = seededRandom(seed)
  const moved = moveFiles(tree, random, Math.ceil(count / kinds.length))
  const changed = new Map(moved.tree)
  const broken: Breakage[] = [...moved.broken]
  const judge = linkOracle(changed)
  const taken = new Set(broken.map(({ path, line }) => `${path}:${line}`))
  const edits: { spot: Spot; kind: LinkBreak; written: string }[] = []
  const spots = random.shuffled(workingSpots(changed))
  for (const kind of kinds.filter((other) => other !== 'moved')) {
    let left = Math.floor(count / kinds.length)
    for (const spot of spots) {
      if (left === 0) break
      if (taken.has(`${spot.path}:${spot.line}`)) continue
      const written = damage(kind, spot.url, random)
      if (written === undefined || judge(spot.path, written).kind !== 'broken') continue
      taken.add(`${spot.path}:${spot.line}`)
      edits.push({ spot, kind, written })
      left--
    }
  }
  for (const { spot, kind, written } of edits.sort((a, b) => b.spot.start - a.spot.start)) {
    const text = changed.get(spot.path)!
    changed.set(spot.path, text.slice(0, spot.start) + written + text.slice(spot.start + spot.url.length))
    const unique = isUnique(changed, spot, kind, written)
    broken.push({ kind, path: spot.path, line: spot.line, start: spot.start, written, right: spot.url, unique })
  }
  const shifted = broken.map((one) => {
    const earlier = edits.filter(({ spot }) => spot.path === one.path && spot.start < one.start)
    const shift = earlier.reduce((sum, { spot, written }) => sum + written.length - spot.url.length, 0)
    return { ...one, start: one.start + shift }
  })
  return { tree: changed, broken: shifted }
}

function workingSpots(tree: Tree): Spot[] {
  const judge = linkOracle(tree)
  const spots: Spot[] = []
  for (const [path, text] of tree) {
    if (!/\.mdx?$/.test(path)) continue
    for (const link of scanPage(text).links) {
      const verdict = judge(path, link.url)
      const own = link.url.replace(/[?#].*$/s, '')
      if (verdict.kind !== 'works' || own.startsWith('/') || /^[./]*$/.test(own)) continue
      if (text.split('\n')[link.line - 1]!.split(link.url).length === 2)
        spots.push({ ...link, path, target: verdict.target })
    }
  }
  return spots
}

function damage(kind: LinkBreak, url: string, random: Random): string | undefined {
  const path = url.replace(/[?#].*$/s, '')
  const rest = url.slice(path.length)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (kind === 'typing') return mistype(path, random) + rest
  if (kind === 'depth') return climb(path, random) + rest
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
function moveFiles(tree: Tree, random: Random, wanted: number): BrokenTree {
  const changed = new Map(tree)
  const broken: Breakage[] = []
  const spots = workingSpots(tree)
  const folders = [...new Set([...tree.keys()].map((path) => posix.dirname(path)))]
  const settled = new Set<string>()
  for (const target of random.shuffled([...new Set(spots.map((spot) => spot.target))])) {
    const inbound = spots.filter((spot) => spot.target === target && spot.path !== target)
    const outbound = spots.filter((spot) => spot.path === target && spot.target !== target)
    const affected = [...inbound, ...outbound]
    const onePerLine = new Set(affected.map(({ path, line }) => `${path}:${line}`)).size === affected.length
    const touched = [target, ...affected.flatMap((spot) => [spot.path, spot.target])]
    if (
      !tree.has(target) ||
      !onePerLine ||
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
    const judge = linkOracle(changed)
    const unique = [...changed.keys()].filter((path) => posix.basename(path) === posix.basename(place)).length === 1
    for (const spot of inbound) {
      if (judge(spot.path, spot.url).kind !== 'broken') continue
      broken.push({
        kind: 'moved',
        path: spot.path,
        line: spot.line,
        start: spot.start,
        written: spot.url,
        right: respell(spot, spot.path, place),
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
        right: respell(spot, place, spot.target),
        unique: alone,
      })
    }
  }
  return { tree: changed, broken }
}

function respell(spot: Spot, from: string, place: string): string {
  const own = spot.url.replace(/[?#].*$/s, '')
  const way = posix.relative(posix.dirname(from), place)
  const led = own.startsWith('./') && !way.startsWith('.') ? `./${way}` : way
  const named = own.endsWith('.html') ? led.replace(/\.md$/, '.html') : led
  const encoded = /%20/.test(own) ? named.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29') : named
  return encoded + spot.url.slice(own.length)
}

/** True where no other file explains the broken link by a slip of the same kind. */
function isUnique(tree: Tree, spot: Spot, kind: LinkBreak, written: string): boolean {
  const verdict = linkOracle(tree)(spot.path, written)
  if (verdict.kind !== 'broken') return false
  const wrong = verdict.target.replace(/\.html$/, '.md')
  const others = [...tree.keys()].filter((path) => path !== spot.target)
  if (kind === 'typing') return !others.some((path) => oneSlipApart(path, wrong))
  if (kind === 'ending') return !others.some((path) => path.startsWith(`${wrong}.`))
  if (kind === 'case') return !others.some((path) => path.toLowerCase() === wrong.toLowerCase())
  const rest = written
    .replace(/[?#].*$/s, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/\.html$/, '.md')
  return !others.some((path) => path === rest || path.endsWith(`/${rest}`))
}
