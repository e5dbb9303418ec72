import type { FilePath } from '../../documents/document.ts'
import { isPageName } from '../../documents/markdown/isPageName.ts'
import type { PageForm } from './habits.ts'

/** A file that a written path would name, and the convention by which it would. */
export interface NameVariant {
  readonly path: FilePath
  readonly form: PageForm
}

const pages = ['.md', '.mdx', '.markdown']

/** The files a written path may stand for: itself, the page behind a `.html`, the page behind a bare address. */
export function nameVariants(path: FilePath, bareWorks: boolean): NameVariant[] {
  const plain: NameVariant = { path, form: 'file' }
  if (/\.html?$/i.test(path)) {
    const stem = path.replace(/\.html?$/i, '')
    const stems = /(?:^|\/)index$/i.test(stem) ? [stem, stem.replace(/index$/i, 'README')] : [stem]
    return [
      plain,
      ...stems.flatMap((name) => pages.map((ending): NameVariant => ({ path: name + ending, form: 'html' }))),
    ]
  }
  if (!bareWorks || !isPageName(path)) return [plain]
  return [plain, ...pages.map((ending): NameVariant => ({ path: path + ending, form: 'bare' }))]
}
