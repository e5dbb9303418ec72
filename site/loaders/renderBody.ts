import type { Document } from '../../engine/documents/document.ts'
import { guardMarkdown } from '../../engine/documents/markdown/guardMarkdown.ts'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import { readMdx } from '../markdown/readMdx.ts'
import { renderMarkdown } from '../markdown/renderMarkdown.ts'
import { anchorsOf } from './anchorsOf.ts'
import type { Plan } from './plan.ts'

/** A body as HTML, and where each link in it led when it was rendered. */
export interface RenderedBody {
  readonly html: string
  readonly links: Readonly<Record<string, string>>
  /** The ids that it had to have, printed. */
  readonly anchors: string
}

/** Messages stand below a page's, a day's and their author's heading; other texts below the page's own. */
const messageDepth = 3

/** A document's body as safe HTML; a library page that begins with its own heading keeps it. */
export function renderBody({ path, collection }: Document, { reading, resolver }: Plan): RenderedBody {
  const file = reading.snapshot.text(path) ?? ''
  const text = bodyOf(file)
  const mdx = /\.mdx$/i.test(path)
  const begin = mdx && !guardMarkdown(text) ? readMdx(text).text : text
  const headed = shelfOf(path, reading.library) !== undefined && /^\s*(#\s|.+\n=+\s*\n|<h1)/.test(begin)
  const below = headed ? 0 : collection === 'message' ? messageDepth : 1
  const links: Record<string, string> = {}
  const resolve = resolver(path)
  const anchors = anchorsOf(path, reading)
  const html = renderMarkdown(text, {
    below,
    mdx,
    anchors,
    before: file.slice(0, file.length - text.length).split('\n').length - 1,
    resolve(url) {
      const target = resolve(url)
      links[url] = JSON.stringify(target)
      return target
    },
  })
  return { html, links, anchors: JSON.stringify(anchors) }
}
