/** A node of a markdown tree, whatever parser made it. */
export interface MarkdownNode {
  readonly type: string
  readonly position?: {
    readonly start: { readonly line: number; readonly offset?: number }
    readonly end: { readonly line: number; readonly offset?: number }
  }
  readonly children?: readonly MarkdownNode[]
  readonly value?: string
  readonly url?: string
  readonly alt?: string | null
  readonly depth?: number
  readonly identifier?: string
  readonly label?: string
}

/** Every node in the order of the text; the children of those that `skip` names are left out. */
export function* walkNodes(root: MarkdownNode, skip?: (node: MarkdownNode) => boolean): Generator<MarkdownNode> {
  const pending = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    if (skip?.(node)) continue
    for (let index = (node.children?.length ?? 0) - 1; index >= 0; index--) pending.push(node.children![index]!)
  }
}

/** The text that a reader of the page sees; without pictures' alternative texts unless asked for. */
export function textOf(node: MarkdownNode, { alt = false } = {}): string {
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'text' || inner.type === 'inlineCode') text += inner.value ?? ''
    else if (inner.type === 'break') text += '\n'
    else if (inner.type === 'image' && alt) text += inner.alt ?? ''
  }
  return text
}
