import type { FilePath } from './document.ts'
import type { View } from './view.ts'

/**
 * A view that tells how many pages below a folder have been read so far, of how many: progress that every reader has in
 * common.
 */
export function countReads(view: View, under: FilePath, tell: (done: number, of: number) => void): View {
  const pages = new Set([...view.files(under)].filter((path) => path.endsWith('.md')))
  const read = new Set<FilePath>()
  return Object.create(view, {
    text: {
      value(path: FilePath) {
        if (pages.has(path) && !read.has(path)) tell(read.add(path).size, pages.size)
        return view.text(path)
      },
    },
  }) as View
}
