import type { FilePath } from '../../documents/document.ts'
import { editDistance } from '../../documents/markdown/editDistance.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'

/** Writes the path to a candidate the way the broken link wrote its own, changing as little as possible. */
export function spellTarget(
  { from, destination, path: meant }: BrokenLink,
  candidate: Candidate,
  root: FilePath,
  dotted: boolean,
): string {
  const { written, path, absolute } = destination
  const target = formedName(candidate, path)
  // `/a.md` for a neighbour is `./a.md` that lost its dot.
  const staysAbsolute = absolute && !(candidate.slip === 'depth' && candidate.distance === 1)
  const ways = staysAbsolute
    ? [absoluteLead(path, insideOf(root, meant)) + insideOf(root, target)]
    : relativeWays(folderOf(from), target)
  const way = chooseWay(ways, path, candidate)
  const led = leadsWithDot(way, path, dotted) ? `./${way}` : way
  // `setup/` is an address, `setup.md/` is none.
  const endsAlike = isPageName(led) || !isPageName(path)
  const closed = path.endsWith('/') && !led.endsWith('/') && endsAlike ? `${led}/` : led
  return encodeLike(written, path, closed)
}

function insideOf(root: FilePath, path: FilePath): FilePath {
  return path.slice(root === '' ? 0 : root.length + 1)
}

/** What stands before the path inside the library: `/`, or `/docs/` where links begin at the repository's root. */
function absoluteLead(written: string, inside: FilePath): string {
  return written.endsWith(`/${inside}`) ? written.slice(0, written.length - inside.length) : '/'
}

/** The shortest way is the natural one; a detour is kept only where the link took one itself. */
function chooseWay(ways: readonly string[], path: string, { slip }: Candidate): string {
  const shortest = ways[0] ?? '.'
  if (slip === 'moved' || slip === 'carried') return shortest
  const sameSteps = slip === 'depth' ? ways.find((way) => withoutSteps(way) === withoutSteps(path)) : undefined
  const changes = (way: string) => editDistance(path, way, 200)
  return sameSteps ?? ways.reduce((best, way) => (changes(way) < changes(best) ? way : best), shortest)
}

function leadsWithDot(way: string, path: string, dotted: boolean): boolean {
  if (way.startsWith('../')) return path.startsWith('./../')
  if (way.startsWith('/') || way === '.') return false
  // A link that climbed says nothing about how this page writes those that do not.
  return path.startsWith('../') ? dotted || /^(?:\.\.\/)+\.\//.test(path) : path.startsWith('./')
}

function withoutSteps(path: string): string {
  return path.replace(/^\/?(?:\.{1,2}\/)*/, '')
}

/** The target's path with the kind of ending the link uses. */
function formedName({ target, form }: Candidate, path: string): FilePath {
  if (!isMarkdown(target) || form === 'file') return target
  const stem = target.replace(/\.[^./]+$/, '')
  if (form === 'bare') return stem
  return `${/(?:^|\/)index\.html?$/i.test(path) ? stem.replace(/README$/, 'index') : stem}.html`
}

/** Every relative way from a folder to a target, the shortest first, then those that climb further than they must. */
function relativeWays(folder: FilePath, target: FilePath): string[] {
  const base = folder === '' ? [] : folder.split('/')
  const goal = target === '' ? [] : target.split('/')
  let shared = 0
  while (shared < base.length && shared < goal.length && base[shared] === goal[shared]) shared++
  const ways: string[] = []
  for (let kept = shared; kept >= 0; kept--) {
    const way = [...base.slice(kept).map(() => '..'), ...goal.slice(kept)].join('/')
    ways.push(way === '' ? '.' : way)
  }
  return ways
}

/** Reuses the written form of every segment that stays, and encodes new ones as the others are. */
function encodeLike(written: string, path: string, spelling: string): string {
  const raw = written.split('/')
  const decoded = path.split('/')
  const known = new Map(raw.length === decoded.length ? decoded.map((segment, i) => [segment, raw[i] ?? '']) : [])
  const keepsSpaces = /\s/.test(written)
  const keepsBrackets = /[()]/.test(written)
  const encodesLetters = /%[89a-f][0-9a-f]/i.test(written)
  const encode = (segment: string) => {
    const letters = encodesLetters ? encodeURI(segment) : segment.replace(/[%?#<>"\\]/g, encodeURIComponent)
    const spaced = keepsSpaces ? letters : letters.replace(/\s/g, encodeURIComponent)
    return keepsBrackets ? spaced : spaced.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
  }
  return spelling
    .split('/')
    .map((segment) => known.get(segment) ?? encode(segment))
    .join('/')
}
