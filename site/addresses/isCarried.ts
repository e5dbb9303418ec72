import type { FilePath } from '../../engine/documents/document.ts'

/** Kinds of file that a browser shows or saves without running anything in them; so no SVG and no HTML. */
const inert = /\.(png|jpe?g|gif|webp|avif|bmp|ico|pdf|txt|md|csv|tsv|json|ya?ml|toml)$/i

/** Whether a file of the library is published as it is, beside the pages. */
export function isCarried(path: FilePath): boolean {
  return inert.test(path)
}
