import type { FilePath } from '../document.ts'

/** True for files that are read as markdown. */
export function isMarkdown(path: FilePath): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path)
}
