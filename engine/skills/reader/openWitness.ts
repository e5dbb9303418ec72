import type { BuiltIds, BuiltSite } from '../../dialects/builtSite.ts'
import type { Site, WrittenAs } from '../../dialects/site.ts'
import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import type { PageSite } from '../library.ts'
import type { LibrarySites } from './openLibrarySites.ts'

/** What a built site shows of the pages that it was made of. */
export interface Witness {
  /** `page`: the page that a link leads to was built. `place`: so was what its fragment means. */
  sees(from: FilePath, url: string, as: WrittenAs): 'page' | 'place' | undefined
  /** The ids of a page as it was built; undefined where it was not. */
  idsOf(page: FilePath): BuiltIds | undefined
  /** What answers depend on besides the sites and the files of the library. */
  readonly inputs: readonly unknown[]
}

/** So many pages tell below which address a folder was built. */
const asked = 300
const deepest = 6

/** Compares the addresses of a library with the files of a built site, which may be built without a base path. */
export function openWitness(
  built: BuiltSite,
  sites: Pick<LibrarySites, 'of' | 'recall'>,
  space: Pick<LinkSpace, 'files' | 'root'>,
): Witness {
  const leads = sites.recall('built/leads', [built, space], () => findLeads(built, sites, space))
  const fileAt = (pageSite: PageSite | undefined, address: string): FilePath | undefined => {
    const lead = leads.get(keyOf(pageSite)) ?? ''
    const inside = address === lead || address.startsWith(`${lead}/`)
    return inside ? built.fileAt(address.slice(lead.length)) : undefined
  }
  const pageAt = (page: FilePath) => {
    const pageSite = sites.of(page)
    return fileAt(pageSite, addressIn(pageSite?.site, page))
  }
  return {
    inputs: [built, leads],
    sees(from, url, as) {
      const pageSite = sites.of(from)
      const address = pageSite?.site?.leadsTo(from, url, as)
      const found = address !== undefined && !isForeign(address) ? fileAt(pageSite, address) : undefined
      const file = found ?? findPlainly(url)
      if (file === undefined) return undefined
      const fragment = fragmentOf(found === undefined ? url : address!)
      return fragment === '' || built.idsOf(file)?.has(fragment) ? 'place' : 'page'

      /** What the written path means from the page's folder, and what a browser makes of it on the built page. */
      function findPlainly(written: string): FilePath | undefined {
        const destination = readDestination(written)
        if (destination.kind !== 'local') return undefined
        if (destination.path === '') return pageAt(from)
        const base = destination.absolute ? space.root : folderOf(from)
        const { path, above } = joinPath(base, destination.path)
        const source = above === 0 && isMarkdown(path) ? pageAt(path) : undefined
        if (source !== undefined || pageSite?.site) return source
        const own = pageAt(from)
        const step =
          own === undefined ? undefined : joinPath(destination.absolute ? '' : folderOf(own), destination.path)
        return step?.above === 0 ? built.fileAt(`/${step.path}`) : undefined
      }
    },
    idsOf(page) {
      const file = pageAt(page)
      return file === undefined ? undefined : built.idsOf(file)
    },
  }
}

/** For each site, what addresses of its pages begin with and files of the folder do not: a base path, a folder. */
function findLeads(
  built: BuiltSite,
  sites: Pick<LibrarySites, 'of'>,
  { files }: Pick<LinkSpace, 'files'>,
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  for (const page of files) {
    if (!isMarkdown(page)) continue
    const pageSite = sites.of(page)
    const key = keyOf(pageSite)
    const count = counts.get(key) ?? 0
    if (count >= asked) continue
    counts.set(key, count + 1)
    const address = addressIn(pageSite?.site, page)
    const found = votes.get(key) ?? new Map<string, number>()
    votes.set(key, found)
    let lead = ''
    for (let steps = 0; steps <= deepest; steps++) {
      const rest = address.slice(lead.length)
      // Every folder has a front page: it tells little.
      const weight = rest === '/' ? 0.01 : 1
      if (built.fileAt(rest) !== undefined) found.set(lead, (found.get(lead) ?? 0) + weight)
      const next = address.indexOf('/', lead.length + 1)
      if (next < 0) break
      lead = address.slice(0, next)
    }
  }
  const best = (found: ReadonlyMap<string, number>) =>
    [...found].sort(([a, one], [b, other]) => other - one || a.length - b.length)[0]?.[0] ?? ''
  return new Map([...votes].map(([key, found]) => [key, best(found)]))
}

/** The address that a site serves a page at, or else the one that its path says. */
function addressIn(site: Site | undefined, page: FilePath): string {
  const served = site?.addressOf(page)
  if (served !== undefined) return served
  const path = page.replace(/\.(?:md|mdx|markdown)$/i, '')
  return `/${path.replace(/(^|\/)(?:index|readme)$/i, '$1')}`
}

function keyOf(pageSite: PageSite | undefined): string {
  return pageSite === undefined ? '' : `${pageSite.dialect.id} ${pageSite.because}`
}

function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}

function fragmentOf(address: string): string {
  const at = address.indexOf('#')
  const fragment = at < 0 ? '' : address.slice(at + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
