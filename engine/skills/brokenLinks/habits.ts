import type { FilePath } from '../../documents/document.ts'
import type { LocalDestination } from '../../documents/markdown/destination.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { Link } from '../../documents/markdown/outline.ts'
import type { Found } from '../../documents/markdown/resolution.ts'
import { pageAddress } from '../../documents/markdown/pageAddress.ts'
import type { Library, LocalLink, Page } from '../library.ts'
import { worksWhereServed } from './worksWhereServed.ts'

/** How a link names a page: its file, its rendered `.html`, or an address without an ending. */
export type PageForm = 'file' | 'html' | 'bare'

/** Ways of writing a destination that work on some sites and not on others. */
export type Shape = 'absolute' | 'html' | 'bare'

/** How links are usually written on a page, in its part of the library, and in the library. */
export interface Habits {
  /** A link without an ending may name a page, because this part of the library writes its links so. */
  readonly bareWorks: boolean
  /** Most links of this shape lead somewhere, so that one which does not is a mistake. */
  readonly usuallyWorks: Readonly<Record<Shape, boolean>>
  /** Nearly all of them do, and there are enough to tell. */
  readonly nearlyAlwaysWorks: Readonly<Record<Shape, boolean>>
  /** Raw HTML is written for the addresses at which the pages are served, one level below their files. */
  readonly writesServedHtml: boolean
  /** This page, or else its part of the library, writes `./a.md` rather than `a.md` for what its folder holds. */
  readonly leadsWithDot: boolean
  /** Some links name a file from the root of the documents, and their site finds it there. */
  readonly namesFromRoot: boolean
  /** Pages are mostly named by their files, as `a.md`, whatever is served. */
  readonly namesFiles: boolean
  /** How this page, or else its part of the library, mostly names pages; files, where no site is built of them. */
  readonly pageForm: PageForm
}

interface LinkFacts {
  readonly links: readonly Link[]
}

/** How often something was written. */
interface Tally {
  readonly forms: Record<PageForm, number>
  readonly found: Record<Shape, number>
  readonly missing: Record<Shape, number>
  /** Absolute addresses without an ending, `/cli/v9/install`, that lead nowhere here and are called as a page is. */
  readonly elsewhere: { addresses: number }
  readonly leads: { dotted: number; plain: number }
  readonly fromRoot: { files: number }
  /** Published addresses such as `setup/`, and which base raw HTML is written for. */
  readonly published: { addresses: number; servedHtml: number; plainHtml: number }
}

/** A part with fewer links than this is judged by the whole library. */
const fewLinks = 50
/** A part whose generator serves bare addresses needs less proof than one that could be plain files. */
const bareShare = { site: 0.2, plain: 0.5 }
/** Fewer links than this tell nothing of a rule. */
const fewestWitnesses = 8
const fewestFromRoot = 2
const shapes = ['absolute', 'html', 'bare'] as const

/** Which convention a destination relies on; undefined where it simply names a file. */
export function shapeOf({ path, absolute }: LocalDestination): Shape | undefined {
  if (/\.html?$/i.test(path)) return 'html'
  if (absolute) return 'absolute'
  return isPageName(path) ? 'bare' : undefined
}

/** Reads how the links of every page are written and how often each way works, by page and by top folder. */
export function readHabits<F extends LinkFacts>(library: Library<F>): (page: Page<F>) => Habits {
  const { root, space, pages, recall } = library
  const partOf = (path: FilePath) => {
    const inside = path.slice(root === '' ? 0 : root.length + 1)
    return inside.slice(0, Math.max(0, inside.indexOf('/')))
  }
  const tallies = new Map<FilePath, Tally>()
  const parts = new Map<string, Tally>()
  const whole = noTally()
  for (const page of pages) {
    const links = library.localLinks(page)
    const tally = recall(`tally/${page.path}`, [links, space], () => countLinks(space, page.path, links))
    tallies.set(page.path, tally)
    const part = parts.get(partOf(page.path)) ?? noTally()
    parts.set(partOf(page.path), part)
    for (const sum of [part, whole]) add(sum, tally)
  }
  const { published } = whole
  const writesServedHtml = published.addresses > 0 && published.servedHtml > published.plainHtml
  return ({ path }) => {
    const [own, part] = [tallies.get(path) ?? noTally(), parts.get(partOf(path)) ?? noTally()]
    const forms = pagesNamed(part.forms) < fewLinks ? whole.forms : part.forms
    const { addresses } = whole.elsewhere
    const bare = forms.bare + addresses
    const share = bare / Math.max(1, pagesNamed(forms) + addresses)
    const namesFiles = whole.forms.file > whole.forms.html + whole.forms.bare
    const inSite = space.sites.some((site) => isBelow(path, site))
    const usually = shapes.map((shape) => [shape, mostlyWorks(part, shape)])
    return {
      bareWorks: inSite ? share >= bareShare.site : bare >= 3 && share >= bareShare.plain,
      usuallyWorks: Object.fromEntries(usually) as Habits['usuallyWorks'],
      nearlyAlwaysWorks: Object.fromEntries(
        shapes.map((shape) => [shape, nearlyAlways(whole, shape)]),
      ) as Habits['usuallyWorks'],
      writesServedHtml,
      leadsWithDot: leadsWithDot(own) ?? leadsWithDot(part) ?? leadsWithDot(whole) ?? false,
      namesFromRoot: whole.fromRoot.files >= fewestFromRoot,
      namesFiles,
      pageForm: (inSite || !namesFiles ? (favourite(own) ?? favourite(part)) : undefined) ?? 'file',
    }
  }
}

function countLinks(space: LinkSpace, from: FilePath, links: readonly LocalLink[]): Tally {
  const tally = noTally()
  const { forms, found, missing, elsewhere, leads, fromRoot, published } = tally
  for (const { link, destination, resolution } of links) {
    const { path, absolute } = destination
    if (path === '' || resolution.kind === 'unknown') continue
    if (resolution.kind === 'missing' && resolution.doubtful === 'elsewhere') continue
    const isFound = resolution.kind === 'found'
    const shape = shapeOf(destination)
    if (shape) (isFound ? found : missing)[shape]++
    if (!isFound && shape === 'absolute' && namesPage(space, path)) elsewhere.addresses++
    if (isFound && resolution.by === 'site' && !absolute && isMarkdown(path) && isFromRoot(space, from, path))
      fromRoot.files++
    if (isFound && resolution.by === 'bare' && path.endsWith('/')) published.addresses++
    if (link.kind === 'html' && !absolute && pageAddress(from) !== folderOf(from)) {
      if (isFound && resolution.by !== 'bare') published.plainHtml++
      else if (worksWhereServed(space, from, destination)) published.servedHtml++
    }
    if (!/^\.\.|^\//.test(path)) leads[path.startsWith('./') ? 'dotted' : 'plain']++
    if (isFound && isMarkdown(resolution.path) && resolution.by !== 'folder') forms[formOf(resolution, destination)]++
  }
  return tally
}

function isFromRoot(space: LinkSpace, from: FilePath, path: string): boolean {
  return !space.has(joinPath(folderOf(from), path).path) && space.has(joinPath(space.root, path).path)
}

/** `/cli/v9/install` is called as `install.md` is. */
function namesPage(space: LinkSpace, path: string): boolean {
  const name = path.replace(/\/$/, '')
  return isPageName(name) && space.byName.has(`${name.slice(name.lastIndexOf('/') + 1)}.md`)
}

/** A site's own reading finds a page under any form that its address can have. */
function formOf({ by }: Found, destination: LocalDestination): PageForm {
  if (by !== 'site' && by !== 'folder') return by
  const shape = shapeOf(destination)
  return shape === 'html' || shape === 'bare' ? shape : isPageName(destination.path) ? 'bare' : 'file'
}

function mostlyWorks({ found, missing }: Tally, shape: Shape): boolean {
  // The link in question is one of the missing, and no witness.
  return found[shape] > 0 && found[shape] >= missing[shape] - 1
}

function nearlyAlways({ found, missing }: Tally, shape: Shape): boolean {
  return found[shape] >= fewestWitnesses && missing[shape] <= found[shape] / 4
}

function pagesNamed({ bare, file, html }: Tally['forms']): number {
  return bare + file + html
}

/** `.md` or `.html`, whichever is written more often; an address without an ending is never what a lost ending was. */
function favourite({ forms }: Tally): PageForm | undefined {
  if (forms.file === 0 && forms.html === 0) return undefined
  return forms.html > forms.file ? 'html' : 'file'
}

function leadsWithDot({ leads }: Tally): boolean | undefined {
  return leads.dotted === leads.plain ? undefined : leads.dotted > leads.plain
}

function noTally(): Tally {
  return {
    forms: { file: 0, html: 0, bare: 0 },
    found: { absolute: 0, html: 0, bare: 0 },
    missing: { absolute: 0, html: 0, bare: 0 },
    elsewhere: { addresses: 0 },
    leads: { dotted: 0, plain: 0 },
    fromRoot: { files: 0 },
    published: { addresses: 0, servedHtml: 0, plainHtml: 0 },
  }
}

function add(sum: Tally, tally: Tally): void {
  addCounts(sum.forms, tally.forms)
  addCounts(sum.found, tally.found)
  addCounts(sum.missing, tally.missing)
  addCounts(sum.elsewhere, tally.elsewhere)
  addCounts(sum.leads, tally.leads)
  addCounts(sum.fromRoot, tally.fromRoot)
  addCounts(sum.published, tally.published)
}

function addCounts<K extends string>(sum: Record<K, number>, counts: Readonly<Record<K, number>>): void {
  for (const key in counts) sum[key] += counts[key]
}
