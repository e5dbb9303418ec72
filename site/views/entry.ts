import type { Data, Document, FilePath } from '../../engine/documents/document.ts'

/** A document as the site knows it: where its page is, what it is called, its body as safe HTML. */
export interface Entry<D extends object = Data> extends Document<D> {
  /** The page's address below the site's base, with an anchor where it shares the page: `tasks/t-01/`. */
  readonly address: string
  readonly title: string
  /** Its place in the library section, where it has one. */
  readonly shelf?: FilePath
  /** Sanitised; empty for YAML. */
  readonly html: string
}
