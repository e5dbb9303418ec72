import type { FilePath } from '../../documents/document.ts'
import type { PageForm } from './habits.ts'

/** A file that a written path would name, and the convention by which it would. */
export interface NameVariant {
  readonly path: FilePath
  readonly form: PageForm
}
