import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Site } from '../../dialects/site.ts'
import type { Library } from '../library.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './findCandidates.ts'
import type { Habits } from './habits.ts'

/** A broken link as an address of its site, and the addresses that it may have meant. */
export interface AddressSearch {
  /** The addresses of the site, without the slashes around them and `.html`, as if each were a file. */
  readonly space: LinkSpace
  readonly link: BrokenLink
  /** Their targets are such addresses. */
  readonly candidates: readonly Candidate[]
  readonly files: ReadonlyMap<string, FilePath>
}

/**
 * Looks for what a link may have meant among the addresses of its site, which need not be those of its files: a page
 * that is served as a folder, an id in the place of a name. Undefined where only a build can tell its address.
 */
export function searchAddresses(library: Library, habits: Habits, broken: BrokenLink): AddressSearch | undefined {
  const { from, link } = broken
  const pageSite = library.siteOf(from)
  const site = pageSite?.site
  const own = site?.addressOf(from)
  if (!site || own === undefined || broken.outside) return undefined
  const as = link.kind === 'image' || link.kind === 'html' ? link.kind : 'link'
  const wanted = site.leadsTo(from, link.url, as)
  if (wanted === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(wanted)) return undefined
  const space = library.recall(`addresses/${pageSite.key}`, [site.addresses()], () => readAddresses(site))
  const path = nameOf(wanted.replace(/[?#].*$/s, ''))
  // Its folder is what counts: a page that is served as one lies in itself.
  const page = own.endsWith('/') ? `${own.slice(1)}-` : own.slice(1)
  const meant = { ...broken, from: page, path }
  const files = new Map<string, FilePath>()
  const candidates = findCandidates(space, { ...habits, bareWorks: false, pageForm: 'file' }, meant).filter(
    ({ target }) => {
      const [file] = [`/${target}`, `/${target}.html`].flatMap((address) => site.pathsOf(address))
      if (file === undefined || (isMarkdown(file) && link.kind === 'image')) return false
      files.set(target, file)
      return true
    },
  )
  return { space, link: meant, candidates, files }
}

function readAddresses(site: Site): LinkSpace {
  const files = [...new Set([...site.addresses().keys()].map(nameOf))].filter((name) => name !== '').sort()
  const known = new Set(files)
  const folders = new Set<string>()
  for (const file of files) {
    for (let folder = folderOf(file); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder)
  }
  return {
    root: '',
    files,
    folders,
    has: (path) => known.has(path),
    hasFolder: (path) => path === '' || folders.has(path),
    byName: Map.groupBy(files, (file) => file.slice(file.lastIndexOf('/') + 1)),
    byLowerPath: Map.groupBy(files, (file) => file.toLowerCase()),
    byAddress: new Map(),
    sites: [],
    mounts: [],
    books: [],
    fromRepository: () => undefined,
    isHidden: () => false,
  }
}

function nameOf(address: string): string {
  return address.replace(/^\/|\/$/g, '').replace(/(?:^|\/)index\.html$|\.html$/, '')
}
