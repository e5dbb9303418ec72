import type { Document } from '../../engine/documents/document.ts'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { shelfOf } from '../addresses/shelfOf.ts'
import { renderMarkdown } from '../markdown/renderMarkdown.ts'
import type { Plan } from './plan.ts'

/** Messages stand below a page's, a day's and their author's heading; other texts below the page's own. */
const messageDepth = 3

/** A document's body as safe HTML; a library page that begins with its own heading keeps it. */
export function renderBody({ path, collection }: Document, { reading, resolver }: Plan): string {
  const text = bodyOf(reading.snapshot.text(path) ?? '')
  const headed = shelfOf(path, reading.library) !== undefined && /^\s*(#\s|.+\n=+\s*\n|<h1)/.test(text)
  const below = headed ? 0 : collection === 'message' ? messageDepth : 1
  return renderMarkdown(text, { resolve: resolver(path), below })
}
