import type { FilePath } from '../../documents/document.ts'
import type { List } from 'mdast'
import { visit } from 'unist-util-visit'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import type { Page } from '../reading/page.ts'
import { parsePage } from '../reading/parsePage.ts'
import type { Entry, PageList } from './pageList.ts'

const itemPattern = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[((?:[^[\]\\]|\\.)+)\]\(([^()\s]+)\)(.*)$/

/** The lists of a page whose items lead to pages, one for each folder they lead to. */
export function readPageLists(page: Page, space: LinkSpace): readonly PageList[] {
  const lists: PageList[] = []
  visit(parsePage(page.text), 'list', (list: List) => {
    const folders = new Map<FilePath, Entry[]>()
    for (const item of list.children) {
      const entry =
        item.position && readEntry(page, space, item.position.start.offset ?? 0, item.position.end.offset ?? 0)
      if (!entry) continue
      const folder = folderOf(entry.target)
      folders.set(folder, [...(folders.get(folder) ?? []), entry])
    }
    for (const [folder, entries] of folders) lists.push({ folder, entries, loose: list.spread === true })
  })
  return lists
}

function readEntry(page: Page, space: LinkSpace, at: number, end: number): Entry | undefined {
  const start = at === 0 ? 0 : page.text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = page.text.indexOf('\n', start)
  const match = itemPattern.exec(page.text.slice(start, lineEnd === -1 ? page.text.length : lineEnd).replace(/\r$/, ''))
  if (!match) return undefined
  const [, prefix = '', text = '', url = '', suffix = ''] = match
  const target = linkTarget(space, page.path, url)
  if (target === undefined || !isMarkdown(target)) return undefined
  return { target, start, end, prefix, text, url, suffix: suffix.trim() }
}
