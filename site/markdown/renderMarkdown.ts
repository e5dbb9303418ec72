import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import type { ResolveLink } from './resolveLink.ts'
import { nameHeadings } from './nameHeadings.ts'
import { lowerHeadings } from './lowerHeadings.ts'
import { rewriteLinks } from './rewriteLinks.ts'
import { sanitizeSchema } from './sanitizeSchema.ts'
import { wrapWide } from './wrapWide.ts'

export interface Rendering {
  readonly resolve: ResolveLink
  /** The depth of the page's heading above this text: its own headings begin one deeper. 0: the text has the page to itself. */
  readonly below: number
}

/**
 * Markdown written by anyone as HTML that can do nothing: it is sanitised after raw HTML and links are
 * in the tree, and before the engine adds anchors of its own.
 */
export function renderMarkdown(text: string, { resolve, below }: Rendering): string {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(nameHeadings)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'note-' })
    .use(rehypeRaw)
    .use(rewriteLinks, resolve)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeSlug)
    .use(lowerHeadings, below)
    .use(wrapWide)
    .use(rehypeStringify)
  return String(tree.processSync(text))
}
