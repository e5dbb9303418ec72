import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import { splitDocument } from '../../documents/splitDocument.ts'

/** The tree of a page (mdast), with positions in the text as it is given (byte order mark included). */
export function parsePage(text: string): Root {
  if (!text.startsWith('\uFEFF')) return markdownToMdast(text) as Root
  // Blanks take the mark's place, so that offsets stay true. Frontmatter would no longer open the text: it goes, too.
  const split = splitDocument(text)
  const head = split.kind === 'frontmatter' ? split.bodyStart : 1
  return markdownToMdast(text.slice(0, head).replace(/[^\r\n]/g, ' ') + text.slice(head)) as Root
}
