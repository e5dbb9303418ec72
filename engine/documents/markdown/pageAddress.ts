import type { FilePath } from '../document.ts'

/** The path at which site generators serve a page: no ending, no `index` or `README`, no `01-` or date before names. */
export function pageAddress(path: FilePath): string {
  return path
    .replace(/\.(?:md|mdx|markdown|html?)$/i, '')
    .replace(/(^|\/)(?:\d{4}-\d\d-\d\d-|\d+[-_.] ?)(?=[^/\d])/g, '$1')
    .replace(/(?:^|\/)(?:_?index|readme)$/i, '')
    .replace(/\/$/, '')
}
