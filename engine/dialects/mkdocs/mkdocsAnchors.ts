import type { Anchor, PageAnchors } from '../anchor.ts'
import { braceListAtEnd, inlineBraceLists } from '../reading/braceList.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import type { MarkdownNode } from '../reading/markdownNode.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { expandSnippets } from './expandSnippets.ts'
import { liftBlocks } from './liftBlocks.ts'
import type { Tab } from './liftBlocks.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'
import { pythonIds } from './pythonIds.ts'
import { pythonSlug } from './pythonSlug.ts'
import { takeHtmlBlocks } from '../reading/takeHtmlBlocks.ts'
import type { FoundTag } from '../reading/takeHtmlBlocks.ts'

const icon = String.raw`(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,60}`
const emoji = new RegExp(`:(?:[a-z0-9_]{1,60}|[+-]1|${icon}):`, 'g')
/** Stands for a blank in the name of a footnote, which the parser would not read. */
const blank = '\uE000'
const noteName = /\[\^[^\]\n]{1,200}\]/g
const codeDocumentation = /^:::[ \t]+([\w.]+)[ \t]*$/gm

/** The anchors of one page of MkDocs, in the order of the page. */
export function mkdocsAnchors(text: string, settings: MkdocsSettings, files: SiteFiles): PageAnchors {
  const has = (name: string) => settings.extensions.includes(name)
  const { body } = readPage(text)
  const expanded = has('pymdownx.snippets')
    ? expandSnippets(body, settings, files)
    : { lines: body.split('\n').map((line, index) => ({ text: line, line: index + 1 })), missing: [] }
  const { lines: markdown, tags } = takeHtmlBlocks(expanded.lines, has('md_in_html'))
  const { lines, tabs } = liftBlocks(markdown, settings.extensions)
  const source = lines.map((line) => line.text.replace(noteName, withoutBlanks)).join('\n')
  const parts = readParts(source, { terms: has('def_list'), notes: has('footnotes'), notesLast: true })
  if (typeof parts === 'string') return { anchors: [], open: parts }
  const open = openReasons(source, settings, expanded.missing)
  const anchors = nameParts(parts, tags, tabs, settings)
    .sort((one, other) => one.at - other.at)
    .map(({ id, at, by }): Anchor => ({ id, by, line: lines[at]?.line ?? 1 }))
  return open.length === 0 ? { anchors } : { anchors, open: open.join(', ') }
}

/** An anchor and the index of the line at which it stands. */
interface Named {
  readonly id: string
  readonly at: number
  readonly by: Anchor['by']
}

function nameParts(
  parts: readonly Part[],
  tags: readonly FoundTag[],
  tabs: readonly Tab[],
  settings: MkdocsSettings,
): Named[] {
  const has = (name: string) => settings.extensions.includes(name)
  const withLists = has('attr_list')
  const own = withLists ? parts.flatMap((part) => customIds(part).map((id) => ({ id, at: part.line - 1 }))) : []
  const known = tags.filter(({ markdown }) => markdown).flatMap(({ tag }) => namesOfTag(tag))
  const ids = pythonIds([...own.map(({ id }) => id), ...known])
  const notes = [...new Set(parts.flatMap((part) => (part.kind === 'note' ? [part.label] : [])))]
  const named: Named[] = own.map((anchor) => ({ ...anchor, by: 'custom' }))
  for (const { tag, at } of tags) for (const id of namesOfTag(tag)) named.push({ id, at, by: 'html' })
  const uses = new Map<string, number>()
  for (const part of parts) {
    const at = part.line - 1
    if (part.kind === 'tag') for (const id of namesOfTag(part.tag)) named.push({ id, at, by: 'html' })
    else if (part.kind === 'heading' && isHeading(part)) {
      if (withLists && headingList(part.node)?.id !== undefined) continue
      const slug = pythonSlug(headingText(part.node, withLists, has, notes), settings.slug)
      named.push({ id: ids.next(slug), at, by: 'slug' })
    } else if (part.kind === 'note') named.push({ id: `fn:${part.label.replaceAll(blank, ' ')}`, at, by: 'note' })
    else if (part.kind === 'noteUse' && notes.includes(part.label)) {
      const use = (uses.get(part.label) ?? 0) + 1
      uses.set(part.label, use)
      named.push({ id: `fnref${use === 1 ? '' : use}:${part.label.replaceAll(blank, ' ')}`, at, by: 'note' })
    }
  }
  return [...named, ...nameTabs(tabs, named, settings, ids)]
}

function withoutBlanks(name: string): string {
  return name.replaceAll(' ', blank)
}

/** Python-Markdown underlines one line only; two lines and a rule are no heading. */
function isHeading(part: Part & { kind: 'heading' }): boolean {
  return !part.source.includes('\n')
}

function nameTabs(
  tabs: readonly Tab[],
  named: readonly Named[],
  { tabs: spelled }: MkdocsSettings,
  ids: ReturnType<typeof pythonIds>,
): readonly Named[] {
  return tabs.map(({ set, number, title, before }) => {
    if (!spelled) return { id: `__tabbed_${set}_${number}`, at: before, by: 'part' }
    const slug = pythonSlug(title, spelled.slug)
    const above = spelled.combined
      ? named.findLast(({ at, by }) => at < before && by !== 'html' && by !== 'note')
      : undefined
    return { id: ids.next(above ? `${above.id}-${slug}` : slug), at: before, by: 'part' }
  })
}

/** Ids that attribute lists give: to headings, blocks, cells, terms, fences, and to what stands right before them. */
function customIds(part: Part): readonly string[] {
  if (part.kind === 'code') return idsOf([braceListAtEnd(part.raw)])
  if (part.kind === 'heading') {
    return isHeading(part) ? idsOf([headingList(part.node), ...inlineBraceLists(part.node)]) : []
  }
  if (part.kind === 'term') return idsOf([braceListAtEnd(part.raw), ...inlineBraceLists(part.node)])
  if (part.kind !== 'text') return []
  const last = part.raw.slice(part.raw.lastIndexOf('\n') + 1).trim()
  const block = part.node.type === 'paragraph' && /^(?:> ?)*\{/.test(last) ? braceListAtEnd(last) : undefined
  const cells = (part.node.children ?? []).filter(({ type }) => type === 'tableCell')
  const inCells = cells.flatMap((cell) => {
    const text = cell.children?.at(-1)
    return text?.type === 'text' && / \{/.test(text.value ?? '') ? [braceListAtEnd(text.value!)] : []
  })
  return idsOf([block, ...inlineBraceLists(part.node), ...inCells])
}

function idsOf(lists: readonly ({ id?: string } | undefined)[]): readonly string[] {
  return lists.flatMap((list) => (list?.id === undefined ? [] : [list.id]))
}

/** The list that ends a heading; a blank stands before it, and no marks in it. */
function headingList(node: MarkdownNode) {
  const last = node.children?.at(-1)
  if (last?.type !== 'text') return undefined
  const list = braceListAtEnd(last.value ?? '')
  return list && (last.value![list.start - 1] === ' ' || list.start === 0) ? list : undefined
}

function headingText(
  node: MarkdownNode,
  withLists: boolean,
  has: (extension: string) => boolean,
  notes: readonly string[],
): string {
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'text') text += inner.value ?? ''
    else if (inner.type === 'inlineCode') text += codeText(inner.value ?? '', has('pymdownx.inlinehilite'))
    else if (inner.type === 'footnoteReference') text += notes.indexOf(inner.label ?? '') + 1
  }
  const list = withLists ? headingList(node) : undefined
  const bare = list ? text.slice(0, text.length - (node.children!.at(-1)!.value!.length - list.start)) : text
  return has('pymdownx.emoji') ? bare.replace(emoji, '') : bare
}

function codeText(code: string, highlighted: boolean): string {
  return highlighted ? code.replace(/^(?:#!|:::)[\w.+-]+ /, '') : code
}

function openReasons(source: string, settings: MkdocsSettings, missing: readonly string[]): readonly string[] {
  const documented = [...source.matchAll(codeDocumentation)].map(([, name]) => `the documentation of ${name}`)
  const templates = settings.programs.includes('macros') && /\{\{|\{%/.test(source) ? ['macros'] : []
  const made = settings.programs.includes('hooks') && source.includes('<!-- md:') ? ['hooks'] : []
  const slug = settings.slug.kind === 'unknown' ? ['a slug function of its own'] : []
  return [...missing.map((name) => `the snippet ${name}`), ...documented, ...templates, ...made, ...slug]
}
