import { readDestination } from '../../documents/markdown/readDestination.ts'
import type { LibrarySites } from './openLibrarySites.ts'
import type { LocalLink } from '../library.ts'
import { addressKey } from '../../dialects/site.ts'
import type { Site, WrittenAs } from '../../dialects/site.ts'
import type { FilePath } from '../../documents/document.ts'
import type { LocalDestination } from '../../documents/markdown/destination.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Resolution, SiteResolution } from '../../documents/markdown/resolution.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'
import type { PageSite } from '../library.ts'
import type { Witness } from './openWitness.ts'

/** Where a link leads, and the id that its fragment means there. */
interface Followed {
  readonly resolution: SiteResolution
  readonly fragment: string | undefined
}

/** What of the settings that nobody can read says nothing of where pages are served. */
const noPlaces = /hooks|macros|sidebar|menu|nav|anchor|slug|toc|markdown|highlight|theme/i

/** What a destination on a page leads to; undefined where it means no place of the world. */
export function followLink<L extends Pick<Link, 'url' | 'kind'>>(
  space: LinkSpace,
  sites: Pick<LibrarySites, 'of' | 'several'>,
  from: FilePath,
  link: L,
  witness?: Witness,
): (Omit<LocalLink, 'link'> & { readonly link: L }) | undefined {
  const destination = readDestination(link.url)
  const pageSite = sites.of(from)
  if (destination.kind === 'elsewhere' && pageSite?.site) return followTemplate(pageSite.site, from, link)
  if (destination.kind !== 'local') return undefined
  const { resolution, fragment } = pageSite
    ? resolveOnSite(space, pageSite, sites.several, from, link, destination)
    : { resolution: resolveLink(space, from, destination), fragment: destination.fragment }
  const seen = witness?.sees(from, link.url, writtenAs(link.kind))
  const built = seen !== undefined && resolution.kind === 'missing'
  const open = built || isUnseen(space, from, destination, resolution)
  const led: SiteResolution = open ? { kind: 'unknown' } : resolution
  return { link, destination, resolution: led, fragment, ...(seen === 'place' ? { works: true } : {}) }
}

/** What git ignores, or what lies in a submodule, may be there; a page that is ignored itself proves no such rule. */
function isUnseen(
  space: LinkSpace,
  from: FilePath,
  { path, absolute }: LocalDestination,
  led: SiteResolution,
): boolean {
  if (led.kind !== 'missing' && led.kind !== 'outside') return false
  const inRepository = absolute ? space.fromRepository(joinPath('', path).path) : undefined
  const meant = [led.path, ...(inRepository === undefined ? [] : [inRepository])]
  return meant.some(space.isHidden) && !space.isHidden(from)
}

/**
 * Finds what a destination means on a page of a site: where the site leads, or else the file that is written. What
 * neither finds is missing only where all that could serve it can be seen.
 */
function resolveOnSite(
  space: LinkSpace,
  pageSite: PageSite,
  hasNeighbours: boolean,
  from: FilePath,
  link: Pick<Link, 'url' | 'kind'>,
  destination: LocalDestination,
): Followed {
  const { site } = pageSite
  let plain = resolvePlainly(space, from, destination)
  const { fragment } = destination
  if (!site) return { resolution: judgeUnknownRules(plain, destination), fragment }
  if (destination.path === '') {
    const leads = fragment === undefined ? undefined : site.leadsTo(from, link.url, 'link')
    return { resolution: plain, fragment: fragmentOf(leads) ?? fragment }
  }
  const address = site.leadsTo(from, link.url, writtenAs(link.kind))
  // What is served nowhere is read as a file of the repository.
  if (site.addressOf(from) === undefined) {
    const read = resolveLink(space, from, destination)
    if (read.kind !== 'missing' || !pageSite.unread.includes('addresses') || isAmongPages(space, read.path))
      return { resolution: read, fragment }
    return { resolution: { ...read, doubtful: 'elsewhere' }, fragment }
  }
  if (address === undefined) return { resolution: judgeUnclear(plain, destination), fragment }
  const climbs = plain.kind !== 'found' && climbsOut(site, from, destination)
  // A neighbour on the same host, as another book of the library, or what a browser finds at the root all the same.
  if (
    climbs &&
    ((hasNeighbours && /\.html?$/i.test(destination.path)) || (link.kind === 'html' && findServed(site, address)))
  )
    return { resolution: { kind: 'unknown' }, fragment }
  const served = climbs ? undefined : findServed(site, address)
  if (served) return { resolution: served, fragment: fragmentOf(address) ?? fragment }
  if (plain.kind === 'found') {
    const isHidden = plain.by === 'folder' && site.hidesFolders
    if (!isHidden) return { resolution: plain, fragment }
    plain = { kind: 'missing', path: plain.path }
  }
  return { resolution: judgeUnserved(pageSite, from, address, plain, destination), fragment }
}

/** A template that names a page of the site leads there; whatever else it may fill in is not judged. */
function followTemplate<L extends Pick<Link, 'url' | 'kind'>>(
  site: Site,
  from: FilePath,
  link: L,
): (Followed & { readonly link: L; readonly destination: LocalDestination }) | undefined {
  const address = site.leadsTo(from, link.url, writtenAs(link.kind))
  const served = address === undefined ? undefined : findServed(site, address)
  if (served?.kind !== 'found') return undefined
  const fragment = fragmentOf(address)
  const destination: LocalDestination = { kind: 'local', written: link.url, path: link.url, absolute: false, fragment }
  return { link, destination, resolution: served, fragment }
}

function writtenAs(kind: Link['kind']): WrittenAs {
  return kind === 'image' || kind === 'html' ? kind : 'link'
}

/** Lies in one of the library's own top folders; what is served from elsewhere has others. */
function isAmongPages({ root, hasFolder }: LinkSpace, path: FilePath): boolean {
  const lead = root === '' ? '' : `${root}/`
  const inside = path.slice(lead.length)
  return inside.includes('/') && hasFolder(lead + inside.slice(0, inside.indexOf('/')))
}

/** More steps up than there are: a browser forgives it at the root of a host, and a folder above the site does not. */
function climbsOut(site: Site, from: FilePath, { path, absolute }: LocalDestination): boolean {
  const own = site.addressOf(from) ?? ''
  return !absolute && path.startsWith('..') && joinPath(own.slice(1, Math.max(1, own.lastIndexOf('/'))), path).above > 0
}

/** The file behind an address, or behind the address that it leads on to. */
function findServed(site: Site, address: string): SiteResolution | undefined {
  const path = address.replace(/[?#].*$/s, '')
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return { kind: 'unknown' }
  const [file] = site.pathsOf(path)
  if (file !== undefined) return { kind: 'found', path: file, by: 'site' }
  const led = site.redirects.get(path) ?? site.redirects.get(addressKey(path)) ?? site.redirects.get(`${path}/`)
  if (led === undefined) return undefined
  const [there] = site.pathsOf(led)
  return there === undefined ? { kind: 'unknown' } : { kind: 'found', path: there, by: 'site' }
}

/** The file that is written, from the page's folder or the library's root; nothing that a site's rules would add. */
function resolvePlainly(space: LinkSpace, from: FilePath, destination: LocalDestination): Resolution {
  const found = resolveLink(space, from, destination)
  if (found.kind !== 'found' || found.by === 'file' || found.by === 'folder') return found
  const { path } = joinPath(destination.absolute ? space.root : folderOf(from), destination.path)
  return { kind: 'missing', path }
}

/** With rules that nobody knows, only a file that is written from the page's folder can be called missing. */
function judgeUnknownRules(plain: Resolution, { path, absolute }: LocalDestination): SiteResolution {
  return plain.kind === 'missing' && (absolute || isPageName(path) || /\.html?$/i.test(path))
    ? { kind: 'unknown' }
    : plain
}

/** A picture beside the page is bundled wherever it is; everything else that a build fills in may be anything. */
function judgeUnclear(plain: Resolution, { path, absolute }: LocalDestination): SiteResolution {
  const isFile = !absolute && !isPageName(path) && !/\.html?$/i.test(path)
  return plain.kind !== 'missing' || isFile ? plain : { kind: 'unknown' }
}

/** Nothing is served there, as far as can be seen. */
function judgeUnserved(
  { site, cut, unread, likely }: PageSite,
  from: FilePath,
  address: string,
  plain: Resolution,
  { path, absolute }: LocalDestination,
): SiteResolution {
  const names = absolute || isPageName(path) || /\.html?$/i.test(path)
  if (plain.kind !== 'missing') return plain
  // Every tool reads the name of a page from the folder of the page that names it.
  if (likely) return !absolute && isMarkdown(path) ? plain : { ...plain, doubtful: true }
  if (names && unread.some((setting) => !noPlaces.test(setting)))
    return !absolute && site && isUnservedEitherWay(site, from, path) ? plain : { ...plain, doubtful: true }
  if (!cut) return plain
  // What did not come along may be served anywhere but among the pages that did.
  const folder = folderOf(addressKey(address).slice(1))
  const isAsset = !isPageName(path) && !isMarkdown(path) && !/\.html?$/i.test(path)
  const known = folder !== '' && site?.hasFolder(`/${folder}`) === true
  return known && !(isAsset && absolute) ? plain : { kind: 'unknown' }
}

/** A relative address that leads among pages which can be seen, whether or not addresses end in a slash here. */
function isUnservedEitherWay(site: Site, from: FilePath, path: string): boolean {
  const own = (site.addressOf(from) ?? '').replace(/^\/|\/$/g, '')
  const bases = [own, folderOf(own)]
  return (
    bases.every((base) => {
      const { path: there, above } = joinPath(base, path)
      return above === 0 && site.pathsOf(`/${there}`).length === 0
    }) && bases.some((base) => site.hasFolder(`/${folderOf(joinPath(base, path).path)}`))
  )
}

function fragmentOf(address: string | undefined): string | undefined {
  const at = address?.indexOf('#') ?? -1
  if (at < 0) return undefined
  const fragment = address!.slice(at + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
