import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import type { Anchor, PageAnchors } from '../anchor.ts'
import { gfmNotes } from './gfmNotes.ts'
import { textOf } from './markdownNode.ts'
import { namesOfTag } from './namesOfTag.ts'
import { readPage } from './readPage.ts'
import { readParts } from './readParts.ts'
import type { Part } from './readParts.ts'

/** How a renderer of plain markdown names what stands in a page. */
export interface PlainRules {
  /** The id of a heading by what a reader sees of it; asked once for each, in order. */
  readonly idOf: (text: string, heading?: Part & { readonly kind: 'heading' }) => string | undefined
  /** Headings written as HTML get an id as others do. */
  readonly htmlHeadings?: boolean
  readonly notes?: 'gfm' | 'none'
}

/** The anchors of a page of CommonMark with GitHub's additions, named by somebody's rules. */
export function plainAnchors(text: string, { idOf, htmlHeadings = false, notes = 'gfm' }: PlainRules): PageAnchors {
  const parts = readParts(readPage(text).body, { notes: notes === 'gfm', notesLast: true })
  if (typeof parts === 'string') return { anchors: [], open: parts }
  const { ofUse, atEnd } = gfmNotes(parts)
  const anchors = parts.flatMap((part): readonly Anchor[] => {
    const { line } = part
    if (part.kind === 'heading') {
      const id = idOf(textOf(part.node), part)
      return id === undefined || id === '' ? [] : [{ id, line, by: 'slug' }]
    }
    if (part.kind === 'tag') return namesOfTag(part.tag).map((id) => ({ id, line, by: 'html' }))
    if (part.kind === 'html' && htmlHeadings) {
      return headingsIn(part.raw).flatMap((heading) => {
        const id = idOf(heading)
        return id === undefined || id === '' ? [] : [{ id, line, by: 'slug' as const }]
      })
    }
    return part.kind === 'noteUse' ? [ofUse(part)] : []
  })
  return { anchors: [...anchors, ...atEnd] }
}

/** The texts of `<h2>` and its like that have no id of their own. */
function headingsIn(html: string): readonly string[] {
  const texts: string[] = []
  let start: number | undefined
  for (const tag of readHtmlTags(html)) {
    if (!/^h[1-6]$/.test(tag.name)) continue
    if (!tag.closing) start = tag.attributes.some(({ name }) => name === 'id') ? undefined : tag.end
    else if (start !== undefined) {
      texts.push(html.slice(start, tag.start).replace(/<[^<>]{0,2000}>/g, ''))
      start = undefined
    }
  }
  return texts
}
