import type { PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { headingId } from '../../engine/documents/markdown/writtenId.ts'

/** `## Usage {#how-to}` gets the anchor `how-to`, in every spelling that the skills read. */
export function nameHeadings(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file)
    visit(tree, 'heading', (heading) => {
      const start = heading.position?.start.offset
      const end = heading.position?.end.offset
      if (start === undefined || end === undefined) return
      const own = headingId(source.slice(start, end))
      const kept = own && withoutEnd(heading.children, start + own.at)
      if (!own || !kept) return
      heading.children = kept
      heading.data = { ...heading.data, hProperties: { id: own.id } }
    })
  }
}

/** What stands before an offset of the source, where a text node holds that place; undefined where none does. */
function withoutEnd(children: readonly PhrasingContent[], at: number): PhrasingContent[] | undefined {
  const index = children.findIndex(({ position }) => (position?.end.offset ?? 0) > at)
  const there = children[index]
  if (there?.type !== 'text') return undefined
  const value = there.value.slice(0, there.value.lastIndexOf('{')).trimEnd()
  return [...children.slice(0, index), ...(value === '' ? [] : [{ ...there, value }])]
}
