import type { Anchor } from '../anchor.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import type { MarkdownNode } from '../reading/markdownNode.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'
import type { SourceLine } from '../reading/sourceLine.ts'
import { takeHtmlBlocks } from '../reading/takeHtmlBlocks.ts'
import { kramdownId } from './kramdownId.ts'
import type { JekyllSettings } from './jekyllSettings.ts'
import { readIals } from './readIals.ts'
import type { Ials } from './readIals.ts'

const inline = new Set(['link', 'image', 'emphasis', 'strong', 'delete', 'inlineCode'])

/** The anchors of a text of kramdown, or why it was not read. Source: kramdown.gettalong.org, "Syntax". */
export function kramdownAnchors(source: readonly SourceLine[], settings: JekyllSettings): readonly Anchor[] | string {
  const { lines: markdown, tags } = takeHtmlBlocks(source, true)
  const ials = readIals(markdown)
  const parts = readParts(ials.lines.map(({ text }) => text).join('\n'), { terms: true, notesLast: true })
  if (typeof parts === 'string') return parts
  const ids = numberIds()
  const notes = noteIds(parts)
  const named = parts.flatMap((part) => namePart(part))
  const written = [
    ...ials.blocks.map(({ id, at }) => ({ id, at, by: 'custom' as const })),
    ...[...tags, ...ials.tags].flatMap(({ tag, at }) => namesOfTag(tag).map((id) => ({ id, at, by: 'html' as const }))),
  ]
  const placed = [...named, ...written].sort((one, other) => one.at - other.at)
  return [...placed, ...notes.atEnd].map(({ id, at, by }) => ({ id, by, line: ials.lines[at]?.line ?? 1 }))

  function namePart(part: Part): readonly { id: string; at: number; by: Anchor['by'] }[] {
    const at = part.line - 1
    if (part.kind === 'tag') return namesOfTag(part.tag).map((id) => ({ id, at, by: 'html' }))
    if (part.kind === 'noteUse') return notes.ofUse(part.label, at)
    if (part.kind === 'text' || part.kind === 'term')
      return inlineIals(part.node).map((id) => ({ id, at, by: 'custom' }))
    if (part.kind !== 'heading' || !isHeading(part, ials)) return []
    const inner = inlineIals(part.node).map((id) => ({ id, at, by: 'custom' as const }))
    const own = /[ \t]\{#([A-Za-z_:][\w:.-]*)\}$/.exec(part.raw)?.[1]
    if (own !== undefined) return [{ id: own, at, by: 'custom' }, ...inner]
    // The block's own list gives the id; it stands among the blocks.
    if (ials.ofHeading(at, part.source.split('\n').length) || !settings.autoIds) return inner
    const text = settings.input === 'gfm' ? headingText(part.node) : part.raw
    const id = ids.next(kramdownId(text, settings.input))
    return id === '' ? inner : [{ id: settings.idPrefix + id, at, by: 'slug' }, ...inner]
  }
}

/** Marks at the very start of a line with a title behind them, or one line with a rule below it. */
function isHeading({ line, source }: Part & { kind: 'heading' }, { lines }: Ials): boolean {
  const text = lines[line - 1]?.text ?? ''
  const inContainer = /^\s*(?:>|[-*+]|\d+\.)/.test(text)
  if (/^\s*#/.test(text)) return /^#{1,6}[ \t]+[^\s#]/.test(text) || (/^ {2,}#/.test(text) && source !== '')
  return inContainer ? source !== '' : !source.includes('\n')
}

/** Lists right behind something inline, and at the start of an entry or a term. */
function inlineIals(node: MarkdownNode): readonly string[] {
  return [...walkNodes(node)].flatMap(({ children = [] }) =>
    children.flatMap((child, index) => {
      const before = children[index - 1]
      if (child.type !== 'text' || (before ? !inline.has(before.type) : node.type === 'heading')) return []
      return /^\{:[^{}\n:]{0,400}#([\w:.-]{1,200})[^{}\n]{0,400}\}/.exec(child.value ?? '')?.slice(1, 2) ?? []
    }),
  )
}

/** What a reader sees, without pictures and footnotes; dashes and dots as a printer sets them. */
function headingText(node: MarkdownNode): string {
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'inlineCode') text += inner.value ?? ''
    else if (inner.type === 'text') text += (inner.value ?? '').replace(/-{2,3}/g, '–')
  }
  return text
}

/** `usage`, `usage-1`: counted for each id by itself, so that two headings may share one. */
function numberIds() {
  const counts = new Map<string, number>()
  return {
    next(id: string): string {
      const count = counts.get(id) ?? 0
      counts.set(id, count + 1)
      return count === 0 ? id : `${id}-${count}`
    },
  }
}

/** Notes stand at the end, in the order of their first use: `fn:1`; uses are `fnref:1`, `fnref:1:1`. */
function noteIds(parts: readonly Part[]) {
  const defined = new Map(parts.flatMap((part) => (part.kind === 'note' ? [[part.label, part.line - 1] as const] : [])))
  const used = [...new Set(parts.flatMap((part) => (part.kind === 'noteUse' ? [part.label] : [])))]
  const uses = new Map<string, number>()
  return {
    ofUse(label: string, at: number) {
      const use = uses.get(label) ?? 0
      uses.set(label, use + 1)
      return [{ id: `fnref:${label}${use === 0 ? '' : `:${use}`}`, at, by: 'note' as const }]
    },
    atEnd: used
      .filter((label) => defined.has(label))
      .map((label) => ({ id: `fn:${label}`, at: defined.get(label)!, by: 'note' as const })),
  }
}
