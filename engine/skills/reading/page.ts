import type { FilePath } from '../../documents/document.ts'

/**
 * What a page is there for: text of its own, a list of other pages, the papers every repository
 * carries (licence, changelog), a form to copy, or the record of one day or year.
 */
export type PageRole = 'page' | 'index' | 'furniture' | 'template' | 'record'

/** One markdown file a skill may look at. */
export interface Page {
  readonly path: FilePath
  readonly text: string
  readonly role: PageRole
  /** Says of itself that a tool wrote it: an edit would be lost at the next run. */
  readonly generated: boolean
}
