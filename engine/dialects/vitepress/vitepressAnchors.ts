import type { FilePath } from '../../documents/document.ts'
import type { Anchor, PageAnchors } from '../anchor.ts'
import { braceListAtEnd, inlineBraceLists } from '../reading/braceList.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { numberFree } from '../reading/numberFree.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'
import { textWithEntities } from '../reading/textWithEntities.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { expandIncludes } from './expandIncludes.ts'
import type { VitepressSettings } from './vitepressSettings.ts'
import { vitepressSlug } from './vitepressSlug.ts'

const component = /<([A-Z]\w*|[a-z]{1,60}-[a-z-]{1,60})(?=[\s/>])/g
const emoji = /:[a-z0-9_+-]{1,60}:/g

/** The anchors of one page of VitePress. Sources: vitepress.dev, "Markdown Extensions"; markdown-it-attrs. */
export function vitepressAnchors(page: FilePath, settings: VitepressSettings, files: SiteFiles): PageAnchors {
  const { body } = readPage(files.read(page) ?? '')
  const { lines, missing } = expandIncludes(page, body, settings.source, files)
  const parts = readParts(lines.map(({ text }) => text).join('\n'), { notes: false })
  if (typeof parts === 'string') return { anchors: [], open: parts }
  const numbered = numberFree()
  const anchors = parts.flatMap((part) =>
    idsOf(part, numbered).map(({ id, by }): Anchor => ({ id, by, line: lines[part.line - 1]?.line ?? 1 })),
  )
  const kept = anchors.filter(({ id }) => id !== '')
  const open = [...missing.map((name) => `the file ${name}`), ...componentsIn(parts)]
  return open.length === 0 ? { anchors: kept } : { anchors: kept, open: open.join(', ') }
}

/** Components of Vue, which may write headings and ids of their own. */
function componentsIn(parts: readonly Part[]): readonly string[] {
  const names = parts.flatMap((part) => (part.kind === 'html' ? [...part.raw.matchAll(component)] : []))
  return [...new Set(names.map(([, name]) => `the component ${name}`))]
}

function idsOf(part: Part, numbered: ReturnType<typeof numberFree>): readonly Omit<Anchor, 'line'>[] {
  if (part.kind === 'tag') return namesOfTag(part.tag).map((id) => ({ id, by: 'html' }))
  if (part.kind === 'heading') {
    const own = listOf(part.node.children?.at(-1))
    const inner = customs(inlineBraceLists(part.node))
    if (own?.id !== undefined && inner.length === 0) {
      numbered.put(own.id)
      return [{ id: own.id, by: 'custom' }]
    }
    const raw = own ? part.raw.slice(0, braceListAtEnd(part.raw)?.start) : part.raw
    const slug = vitepressSlug(textWithEntities(raw).replace(emoji, ''))
    return [{ id: numbered.next(slug), by: 'slug' }, ...inner]
  }
  if (part.kind !== 'text') return []
  const { node } = part
  const blocks = node.type === 'tableRow' ? (node.children ?? []) : [node]
  const atEnd = blocks.flatMap(({ children = [] }) => {
    const list = listOf(children.at(-1))
    // Braces alone belong to nothing, and behind something inline they are its own.
    return list && (list.start > 0 || children.length === 0) ? [list] : []
  })
  return [...customs(atEnd), ...customs(inlineBraceLists(node))]
}

function listOf(node: { type: string; value?: string } | undefined) {
  return node?.type === 'text' ? braceListAtEnd(node.value ?? '') : undefined
}

function customs(lists: readonly { id?: string }[]): readonly Omit<Anchor, 'line'>[] {
  return lists.flatMap(({ id }) => (id === undefined ? [] : [{ id, by: 'custom' }]))
}
