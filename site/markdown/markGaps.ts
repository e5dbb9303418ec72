import type { Blockquote, ListItem, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { gapSign } from './readMdx.ts'
import type { Gap, ReadMdx } from './readMdx.ts'

/**
 * Says where something was left out of MDX, and takes away what stands in the place of tags so that their content is
 * read as markdown: an entry of a list around what is indented, a tag of HTML at the start of a line.
 */
export function markGaps({ text, source, gaps }: ReadMdx): (tree: Root) => void {
  return (tree) => {
    const blocks = gaps.filter(({ inline }) => !inline)
    for (const gap of blocks.toReversed()) placeBlock(tree, gap)
    const inline = gaps.filter((gap) => gap.inline).values()
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes(gapSign)) return undefined
      const parts = node.value.split(gapSign).flatMap((value, part): PhrasingContent[] => {
        const gap = part === 0 ? undefined : inline.next().value
        return [...(gap ? [sign(gap)] : []), ...(value === '' ? [] : [{ type: 'text' as const, value }])]
      })
      parent.children.splice(index, 1, ...parts)
      return index + parts.length
    })
    name(tree)
    unfold(tree)
  }

  /** A heading's own id, as Docusaurus reads it, was taken for an expression. */
  function name(tree: Root): void {
    visit(tree, 'heading', (heading) => {
      const [start, end] = [heading.position?.start.offset, heading.position?.end.offset]
      const own = /\{(?:\/\*\s{0,9})?#([\w.:-]{1,200})\s{0,9}(?:\*\/)?\}\s{0,99}$/.exec(source.slice(start, end))?.[1]
      if (own !== undefined) heading.data = { ...heading.data, hProperties: { id: own } }
    })
  }

  function unfold(parent: Parents): void {
    if (!('children' in parent)) return
    const children = parent.children as RootContent[]
    for (const child of children) if ('children' in child) unfold(child)
    const kept = children.flatMap((child): RootContent[] => {
      if (child.type === 'list' && isMade(child)) return child.children.flatMap(contentOf)
      return child.type === 'html' && isMade(child) ? [] : [child]
    })
    children.splice(0, children.length, ...kept)
  }

  function isMade({ type, position }: RootContent): boolean {
    if (!position) return false
    const [start = 0, end = 0] = [position.start.offset, type === 'html' ? position.end.offset : undefined]
    return end === 0 ? text[start] !== source[start] : text.slice(start, end) !== source.slice(start, end)
  }

  /** The entry's first block stands for the tag, unless it was real. */
  function contentOf(item: ListItem): RootContent[] {
    const [first, ...rest] = item.children
    return first && isMade(first) && (first.type === 'thematicBreak' || isEmpty(first)) ? rest : item.children
  }
}

function isEmpty(node: RootContent): node is Blockquote {
  return node.type === 'blockquote' && node.children.length === 0
}

/** Goes before the first block that begins behind it, in the innermost block that holds it. */
function placeBlock(tree: Root, gap: Gap): void {
  let parent: Root | Blockquote | ListItem = tree
  for (;;) {
    const holder: RootContent | undefined = (parent.children as RootContent[]).find(
      ({ position }) => startOf(position) < gap.at && (position?.end.offset ?? 0) > gap.at,
    )
    const inner: RootContent | undefined =
      holder?.type === 'list' ? holder.children.findLast(({ position }) => startOf(position) < gap.at) : holder
    if (inner?.type !== 'blockquote' && inner?.type !== 'listItem') break
    parent = inner
  }
  const children = parent.children as RootContent[]
  const next = children.findIndex(({ position }) => position && startOf(position) >= gap.at)
  const block: Paragraph = { type: 'paragraph', children: [sign(gap)] }
  children.splice(next < 0 ? children.length : next, 0, block)
}

function startOf(position: Position | undefined): number {
  return position?.start.offset ?? Infinity
}

function sign({ name }: Gap): PhrasingContent {
  return {
    type: 'emphasis',
    children: [{ type: 'text', value: `⟨${name}⟩` }],
    data: { hName: 'span', hProperties: { className: ['gap'], title: 'Left out: only a build of this page has it' } },
  }
}
