import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import { guardMarkdown } from '../../engine/documents/markdown/guardMarkdown.ts'
import type { ResolveLink } from './resolveLink.ts'
import { markGaps } from './markGaps.ts'
import { nameHeadings } from './nameHeadings.ts'
import type { PageAnchor } from '../../engine/skills/reader/listAnchors.ts'
import { placeAnchors } from './placeAnchors.ts'
import { readMdx } from './readMdx.ts'
import { lowerHeadings } from './lowerHeadings.ts'
import { rewriteLinks } from './rewriteLinks.ts'
import { sanitizeSchema } from './sanitizeSchema.ts'
import { wrapWide } from './wrapWide.ts'

export interface Rendering {
  readonly resolve: ResolveLink
  /**
   * The depth of the page's heading above this text: its own headings begin one deeper. 0: the text has the page to
   * itself.
   */
  readonly below: number
  /** The text is MDX, and shown as far as it is markdown. */
  readonly mdx?: boolean
  /** The ids that links to the page count on. */
  readonly anchors?: readonly PageAnchor[]
  /** So many lines of its file stand before the text. */
  readonly before?: number
}

/**
 * Markdown written by anyone as HTML that can do nothing: it is sanitised after raw HTML and links are
 * in the tree, and before the site adds anchors of its own. What could stall the parser is shown as it is written.
 */
export function renderMarkdown(
  text: string,
  { resolve, below, mdx = false, anchors = [], before = 0 }: Rendering,
): string {
  const read = mdx && !guardMarkdown(text) ? readMdx(text) : undefined
  const danger = guardMarkdown(read?.text ?? text)
  if (danger) {
    const names = anchors.map(({ id }) => `<a id="${escape(id).replaceAll('"', '&quot;')}"></a>`).join('')
    const why = `<p class="withheld">Shown as it is written: ${escape(danger)}.</p>`
    return `${names}${why}\n<pre tabindex="0">${escape(text)}</pre>`
  }
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(nameHeadings)
    .use(read ? [[markGaps, read]] : [])
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'note-' })
    .use(rehypeRaw)
    .use(rewriteLinks, resolve)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeSlug)
    .use(placeAnchors, anchors, read ? before - 1 : before)
    .use(lowerHeadings, below)
    .use(wrapWide)
    .use(rehypeStringify)
  const html = String(tree.processSync(read?.text ?? text))
  return read && read.gaps.length > 0 ? html + left : html
}

const left =
  '\n<p class="gap">This page is a program in part. ⟨Names in brackets⟩ stand where only its build shows something.</p>'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
