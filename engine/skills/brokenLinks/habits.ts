import type { FilePath } from '../../documents/document.ts'

/** How a link names a page: its file, its rendered `.html`, or an address without an ending. */
export type PageForm = 'file' | 'html' | 'bare'

/** Ways of writing a destination that work on some sites and not on others. */
export type Shape = 'absolute' | 'html' | 'bare'

/** How a library's links are usually written, read from the links that work. */
export interface Habits {
  /** True where a link without an ending may name a page, because this part of the library writes its links so. */
  bareWorks(from: FilePath): boolean
  /** True where most links of this shape lead somewhere, so that one which does not is a mistake. */
  usuallyWorks(from: FilePath, shape: Shape): boolean
  /** True where raw HTML is written for the addresses at which the pages are served, one level below their files. */
  readonly writesServedHtml: boolean
  /** True where this page writes `./a.md` rather than `a.md` for what lies in or below its own folder. */
  leadsWithDot(from: FilePath): boolean
  /** How this page, or else its part of the library, mostly names pages. */
  pageForm(from: FilePath): PageForm
}
