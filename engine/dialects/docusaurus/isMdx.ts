import type { FilePath } from '../../documents/document.ts'
import type { DocusaurusSettings } from './docusaurusSettings.ts'

/** True where a page is read as MDX. Source: docusaurus.io, `markdown.format`. */
export function isMdx(page: FilePath, { format }: DocusaurusSettings): boolean {
  return page.endsWith('.mdx') ? format !== 'md' : format === 'mdx'
}
