import GithubSlugger from 'github-slugger'
import type { FilePath } from '../../documents/document.ts'
import type { PageAnchors } from '../anchor.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import type { MarkdownNode } from '../reading/markdownNode.ts'
import { mdxAnchors } from '../reading/mdxAnchors.ts'
import type { MdxRules, NoteNumbers } from '../reading/mdxAnchors.ts'
import type { SiteFiles } from '../siteFiles.ts'
import type { StarlightSettings } from './starlightSettings.ts'

/** Components of Starlight that show what stands in them. */
const components = new Set(
  'Aside Badge Card CardGrid FileTree Fragment Icon LinkButton LinkCard Steps TabItem Tabs Code'.split(' '),
)

/** The anchors of one page of Starlight: its title is `_top`. Source: docs.astro.build, "Heading IDs". */
export function starlightAnchors(page: FilePath, settings: StarlightSettings, files: SiteFiles): PageAnchors {
  const read = mdxAnchors(page, files, () => rules(settings), { mdx: page.endsWith('.mdx') })
  const text = files.read(page) ?? ''
  const tabs = page.endsWith('.mdx') ? tabIds(text) : []
  const anchors = [{ id: '_top', line: 1, by: 'part' } as const, ...tabs, ...read.anchors]
  return { ...read, anchors }
}

function rules({ smartPunctuation }: StarlightSettings): MdxRules {
  const slugger = new GithubSlugger()
  return {
    components,
    idOf: ({ node }, notes) => ({ id: slugger.slug(headingText(node, smartPunctuation, notes)), by: 'slug' }),
  }
}

/** What the built heading says: dashes and quotes set as a printer would, footnotes by their number. */
function headingText(node: MarkdownNode, smart: boolean, notes: NoteNumbers): string {
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'inlineCode') text += inner.value ?? ''
    else if (inner.type === 'text') text += smart ? (inner.value ?? '').replace(/-{2,3}/g, '—') : (inner.value ?? '')
    else if (inner.type === 'footnoteReference') text += notes(inner.label ?? '') ?? ''
  }
  return text
}

/** Each set of tabs numbers its tabs and panels: `tab-0-1`, `tab-panel-0-1`. */
function tabIds(text: string): PageAnchors['anchors'] {
  const anchors: { id: string; line: number; by: 'part' }[] = []
  let set = -1
  let tab = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*<Tabs\b/.test(line)) {
      set += 1
      tab = 0
    } else if (set >= 0 && /^\s*<TabItem\b/.test(line)) {
      for (const kind of ['tab', 'tab-panel'])
        anchors.push({ id: `${kind}-${set}-${tab}`, line: index + 1, by: 'part' })
      tab += 1
    }
  }
  return anchors
}
