import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'

/** The remark tree of a page, with positions in the text as it is given (byte order mark included). */
export function parsePage(text: string): Root {
  // A blank takes the mark's place, so that offsets stay true.
  return markdownToMdast(text.replace(/^\uFEFF/, ' ')) as Root
}
