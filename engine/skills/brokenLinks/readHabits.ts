import type { FilePath } from '../../documents/document.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { pageAddress } from '../../documents/markdown/pageAddress.ts'
import { readDestination } from '../../documents/markdown/readDestination.ts'
import { resolveLink } from '../../documents/markdown/resolveLink.ts'
import { shapeOf } from './shapeOf.ts'
import { worksWhereServed } from './worksWhereServed.ts'
import type { Habits, PageForm, Shape } from './habits.ts'

interface Tally {
  readonly forms: Record<PageForm, number>
  readonly found: Record<Shape, number>
  readonly missing: Record<Shape, number>
  readonly leads: { dotted: number; plain: number }
}

/** A part with fewer links than this is judged by the whole library. */
const fewLinks = 50
/** A part whose generator serves bare addresses needs less proof than one that could be plain files. */
const bareShare = { site: 0.2, plain: 0.5 }

/** Reads how the links of every page are written and how often each way works, by page and by top folder. */
export function readHabits(space: LinkSpace, outline: (path: FilePath) => Outline): Habits {
  const pages = new Map<FilePath, Tally>()
  const parts = new Map<string, Tally>()
  const whole = tallyAt(new Map<string, Tally>(), '')
  /** Published addresses such as `setup/`, and which base raw HTML is written for. */
  const published = { addresses: 0, servedHtml: 0, plainHtml: 0 }
  const partOf = (path: FilePath) => {
    const inside = path.slice(space.root === '' ? 0 : space.root.length + 1)
    return inside.slice(0, Math.max(0, inside.indexOf('/')))
  }
  for (const from of space.files.filter(isMarkdown)) {
    const tallies = [tallyAt(pages, from), tallyAt(parts, partOf(from)), whole]
    for (const link of outline(from).links) {
      const destination = readDestination(link.url)
      if (destination.kind !== 'local' || destination.path === '') continue
      const resolution = resolveLink(space, from, destination)
      const shape = shapeOf(destination)
      if (resolution.kind === 'found' && resolution.by === 'bare' && destination.path.endsWith('/'))
        published.addresses++
      if (link.kind === 'html' && !destination.absolute && pageAddress(from) !== folderOf(from)) {
        if (resolution.kind === 'found' && resolution.by !== 'bare') published.plainHtml++
        else if (worksWhereServed(space, from, destination)) published.servedHtml++
      }
      for (const tally of tallies) {
        if (shape) tally[resolution.kind === 'found' ? 'found' : 'missing'][shape]++
        if (!/^\.\.|^\//.test(destination.path)) tally.leads[destination.path.startsWith('./') ? 'dotted' : 'plain']++
        if (resolution.kind !== 'found' || !isMarkdown(resolution.path)) continue
        if (resolution.by !== 'folder') tally.forms[resolution.by]++
      }
    }
  }
  const inSite = (path: FilePath) => space.sites.some((site) => isBelow(path, site))
  return {
    bareWorks(from) {
      const part = tallyAt(parts, partOf(from)).forms
      const forms = pagesNamed(part) < fewLinks ? whole.forms : part
      const share = forms.bare / Math.max(1, pagesNamed(forms))
      return inSite(from) ? share >= bareShare.site : forms.bare >= 3 && share >= bareShare.plain
    },
    usuallyWorks(from, shape) {
      const { found, missing } = tallyAt(parts, partOf(from))
      // The link in question is one of the missing, and no witness.
      return found[shape] > 0 && found[shape] >= missing[shape] - 1
    },
    writesServedHtml: published.addresses > 0 && published.servedHtml > published.plainHtml,
    leadsWithDot(from) {
      const { dotted, plain } = tallyAt(pages, from).leads
      return dotted > plain
    },
    pageForm(from) {
      return favourite(tallyAt(pages, from)) ?? favourite(tallyAt(parts, partOf(from))) ?? 'file'
    },
  }
}

function pagesNamed(forms: Tally['forms']): number {
  return forms.bare + forms.file + forms.html
}

/** `.md` or `.html`, whichever is written more often; an address without an ending is never what a lost ending was. */
function favourite({ forms }: Tally): PageForm | undefined {
  if (forms.file === 0 && forms.html === 0) return undefined
  return forms.html > forms.file ? 'html' : 'file'
}

function tallyAt(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key)
  if (!tally) {
    tally = {
      forms: { file: 0, html: 0, bare: 0 },
      found: { absolute: 0, html: 0, bare: 0 },
      missing: { absolute: 0, html: 0, bare: 0 },
      leads: { dotted: 0, plain: 0 },
    }
    tallies.set(key, tally)
  }
  return tally
}
