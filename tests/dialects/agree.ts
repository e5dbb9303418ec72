import type { KnownDialect } from '../../engine/dialects/dialect.ts'
import { addressKey } from '../../engine/dialects/site.ts'
import type { Site } from '../../engine/dialects/site.ts'
import type { SiteFiles } from '../../engine/dialects/siteFiles.ts'
import type { PageFacts, SiteFacts } from './facts.ts'

/** How far a dialect's answers and a built site agree; every id and every address counts once, from both sides. */
export interface Agreement {
  readonly ids: Count
  readonly addresses: Count
  /** Where links and pictures lead, as far as the dialect says so. */
  readonly links: Count
  /** Pages of which the dialect says that they may hold more ids than it sees. */
  readonly open: readonly string[]
}

export interface Count {
  readonly agreed: number
  readonly all: number
  /** What only one side has: `docs/a.md: #x is built, not expected`. */
  readonly differences: readonly string[]
}

/** What of a tool's sites is compared, and how. */
interface Comparison {
  readonly addresses?: boolean
  readonly copies?: RegExp
}

const nothing: Count = { agreed: 0, all: 0, differences: [] }

/** Compares what a dialect says of a sample with what the real tool built from it. */
export function agree(
  dialect: KnownDialect,
  files: SiteFiles,
  facts: SiteFacts,
  known: object = {},
  how: Comparison = {},
): Agreement {
  const [found] = dialect.recognise(files)
  if (!found) throw new Error(`${dialect.name} does not recognise its own sample.`)
  const site = dialect.open({ ...(found.settings as object), ...known }, files)
  const pages = facts.pages.map((page) => compareIds(page, site))
  return {
    ids: sum(pages.map(({ count }) => count)),
    addresses: how.addresses === false ? nothing : compareAddresses(files, facts, site, how.copies),
    links:
      how.addresses === false ? nothing : sum(facts.pages.map((page) => compareLinks(files, page, site, how.copies))),
    open: [...new Set(pages.flatMap(({ open }) => open))],
  }
}

function compareIds(page: PageFacts, site: Site): { count: Count; open: readonly string[] } {
  const { anchors, open } = site.anchorsOf(page.source)
  const said = [...new Set(anchors.map(({ id }) => id))]
  const built = new Set(page.ids)
  const missing = said.filter((id) => !built.has(id)).map((id) => `${page.source}: #${id} is expected, not built`)
  const silent = page.ids.filter((id) => !said.includes(id))
  // A page that may hold more is only held to what it is said to hold.
  const more = open === undefined ? silent.map((id) => `${page.source}: #${id} is built, not expected`) : []
  const agreed = said.length - missing.length
  const misplaced = open === undefined && more.length + missing.length === 0 ? orderFault(page, anchors) : []
  const differences = [...missing, ...more, ...misplaced]
  return {
    count: { agreed: agreed - misplaced.length, all: agreed + missing.length + more.length, differences },
    open: open === undefined ? [] : [`${page.source}: ${open}`],
  }
}

/** Headings must stand in the same order on both sides. */
function orderFault(page: PageFacts, anchors: readonly { id: string }[]): readonly string[] {
  const ids = page.headings.flatMap(({ id }) => (id ? [id] : []))
  const said = [...new Set(anchors.map(({ id }) => id))].filter((id) => ids.includes(id))
  const built = [...new Set(ids)]
  const at = built.findIndex((id, index) => said[index] !== id)
  return at < 0 ? [] : [`${page.source}: #${built[at]} stands where #${said[at]} is expected`]
}

function compareLinks(files: SiteFiles, page: PageFacts, site: Site, copies?: RegExp): Count {
  const text = files.read(page.source) ?? ''
  const differences: string[] = []
  let agreed = 0
  for (const { label, written, resolved } of page.links) {
    const as = writtenAs(label, text)
    const destination = completed(label, text) ?? written
    // A page that is served in several languages has its links in each; the dialect speaks of the first.
    if (destination === '' || resolved.startsWith('data:') || site.addressOf(page.source) === undefined) continue
    if (addressKey(page.url) !== addressKey(site.addressOf(page.source)!)) continue
    const said = site.leadsTo(page.source, destination, as)
    const built = placeOnSite(resolved, site.addressOf(page.source)!)
    if (said === undefined || copies?.test(built)) continue
    if (keyOf(said) === keyOf(built)) agreed += 1
    else differences.push(`${page.source}: ${label} (${destination}) leads to ${built}, not ${said}`)
  }
  return { agreed, all: agreed + differences.length, differences }
}

function writtenAs(label: string, text: string): 'link' | 'image' | 'html' {
  if (new RegExp(`!\\[${label}\\]`).test(text)) return 'image'
  return new RegExp(`\\[${label}\\]`).test(text) ? 'link' : 'html'
}

/** Destinations in angle brackets and templates hold blanks. */
function completed(label: string, text: string): string | undefined {
  const reference = new RegExp(`\\[${label}\\]\\[([^\\]]*)\\]`).exec(text)?.[1]
  const line = reference === undefined ? undefined : new RegExp(`^\\[${reference}\\]: *(.*)$`, 'm').exec(text)?.[1]
  const inline = new RegExp(`\\[${label}\\]\\((<[^>]*>|\\{\\{.*?\\}\\}[^)]*|[^)]*)\\)`).exec(text)?.[1]
  return (line?.replace(/ "[^"]*"$/, '') ?? inline)?.replace(/^<(.*)>$/, '$1')
}

function placeOnSite(resolved: string, url: string): string {
  const { origin, pathname, search, hash, href } = new URL(
    encodeURI(decode(resolved)),
    `https://example.com${encodeURI(url)}`,
  )
  return origin === 'https://example.com' ? decode(pathname + search + hash) : href
}

function keyOf(address: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  return addressKey(path.replace(/^https:\/\/example\.com(?=\/|$)/, '') || '/') + decode(rest)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function compareAddresses(files: SiteFiles, facts: SiteFacts, site: Site, copies?: RegExp): Count {
  const differences: string[] = []
  let agreed = 0
  const check = (fits: boolean, difference: string) => void (fits ? agreed++ : differences.push(difference))
  const built = new Set([...facts.pages.map(({ url }) => url), ...facts.files].map(addressKey))
  for (const { source, url } of facts.pages) {
    const behind = site.pathsOf(url)
    check(behind.includes(source), `${url} is ${source}, not ${behind.join(' or ') || 'nothing'}`)
  }
  for (const path of files.paths) {
    const address = site.addressOf(path)
    if (address === undefined) continue
    check(built.has(addressKey(address)), `${path} is expected at ${address}, where nothing was built`)
  }
  for (const url of facts.files) {
    if (copies?.test(url) || !isOurs(url, files)) continue
    check(site.pathsOf(url).length > 0, `${url} is built, and no file is expected there`)
  }
  const led = new Map([...site.redirects].map(([from, to]) => [addressKey(from), to]))
  const leads = new Set(Object.keys(facts.redirects).map(addressKey))
  for (const [from, to] of Object.entries(facts.redirects)) {
    const said = led.get(addressKey(from))
    const itself = said === undefined && isLanguageRoot(from, to)
    check(itself || (said !== undefined && addressKey(said) === addressKey(to)), `${from} leads to ${to}, not ${said}`)
  }
  for (const from of led.keys()) {
    check(leads.has(from), `${from} is expected to lead on, and does not`)
  }
  return { agreed, all: agreed + differences.length, differences }
}

/** A file of the sample, not one of the theme. */
function isOurs(url: string, files: SiteFiles): boolean {
  const name = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))
  return files.paths.some((path) => path.endsWith(`/${name}`))
}

/** `/en/` leads to `/`: the tool's own doing, and no page's. */
function isLanguageRoot(from: string, to: string): boolean {
  const rest = from.length > to.length ? from.slice(to.length) : to.slice(from.length)
  return /^[a-z]{2}(?:-[a-z]+)?\/$/.test(rest)
}

/** Several counts as one. */
export function sum(counts: readonly Count[]): Count {
  return {
    agreed: counts.reduce((total, { agreed }) => total + agreed, 0),
    all: counts.reduce((total, { all }) => total + all, 0),
    differences: counts.flatMap(({ differences }) => differences),
  }
}
