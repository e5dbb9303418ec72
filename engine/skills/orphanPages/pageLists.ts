import type { List } from 'mdast'
import { visit } from 'unist-util-visit'
import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { Library } from '../library.ts'
import type { PageText } from '../reading/pageText.ts'
import { lineEndAt } from '../reading/lineEndAt.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Reading } from '../reading/reading.ts'

/** One item of a list that begins with a link: `- [Title](page.md)`. */
export interface ListItem {
  readonly line: number
  readonly column: number
  readonly start: number
  /** After the item and what is nested in it. */
  readonly end: number
  /** Its first line, as far as it belongs to the item. */
  readonly source: string
  /** Up to the bracket: indent, marker, space. */
  readonly prefix: string
  readonly text: string
  readonly url: string
  /** What follows the link on its line. */
  readonly suffix: string
}

/** The items of a list that begin with links. */
export interface LinkList {
  readonly items: readonly ListItem[]
  /** Blank lines between the items. */
  readonly loose: boolean
  /** How its lines end. */
  readonly lineEnd: '\n' | '\r\n'
}

/** An item that leads to a page. */
export interface Entry extends ListItem {
  readonly target: FilePath
}

/** A list in an index page whose items lead to pages of one folder. */
export interface PageList {
  readonly folder: FilePath
  readonly entries: readonly [Entry, ...Entry[]]
  readonly loose: boolean
  readonly lineEnd: '\n' | '\r\n'
}

const itemPattern = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)(.*)$/

/** The lists of a page whose items begin with links. */
export const linkLists: Reading<readonly LinkList[]> = {
  name: 'orphan-pages/lists',
  version: 2,
  read(page) {
    const lists: LinkList[] = []
    if (!page.tame) return lists
    visit(page.tree, 'list', (list: List) => {
      const items = list.children.flatMap(({ position }) =>
        position ? readItem(page, position.start.offset ?? 0, position.end.offset ?? 0) : [],
      )
      const [first] = items
      if (first) lists.push({ items, loose: list.spread === true, lineEnd: lineEndAt(page.text, first.start) })
    })
    return lists
  },
}

/** What a list leads to: one list of pages for each folder. */
export function pageLists(
  { follow }: Pick<Library, 'follow'>,
  from: FilePath,
  { items, loose, lineEnd }: LinkList,
): readonly PageList[] {
  const entries = items.flatMap((item): Entry[] => {
    const led = follow(from, item.url, 'link')
    return led?.kind === 'found' && isMarkdown(led.path) ? [{ target: led.path, ...item }] : []
  })
  return [...Map.groupBy(entries, ({ target }) => folderOf(target))].flatMap(([folder, [first, ...others]]) =>
    first ? [{ folder, entries: [first, ...others], loose, lineEnd }] : [],
  )
}

function readItem({ text: whole }: PageText, at: number, end: number): ListItem[] {
  const start = at === 0 ? 0 : whole.lastIndexOf('\n', at - 1) + 1
  const lineEnd = whole.indexOf('\n', start)
  const line = whole.slice(start, lineEnd === -1 ? whole.length : lineEnd).replace(/\r$/, '')
  const match = itemPattern.exec(line)
  if (!match) return []
  const [, prefix = '', text = '', url = '', suffix = ''] = match
  const source = whole.slice(start, end).split(/\r?\n/)[0] ?? ''
  return [{ ...placeAt(whole, start), start, end, source, prefix, text, url, suffix: suffix.trim() }]
}
