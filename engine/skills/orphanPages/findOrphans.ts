import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isPointer } from '../reading/isPointer.ts'
import type { Page } from '../reading/page.ts'
import { roleOf } from '../reading/roleOf.ts'
import type { Finding, SkillContext } from '../skill.ts'
import { hasMenu } from './hasMenu.ts'
import type { LinkMap } from './linkMap.ts'
import { unlinkedRecords } from './unlinkedRecords.ts'

/** Pages nobody can get to by links; where a whole folder is like that, the folder is the finding. */
export function findOrphans(context: SkillContext, pages: readonly Page[], map: LinkMap): readonly Finding[] {
  const listedBySite = hasMenu(context.view, context.root)
  const folders = new Map<FilePath, Page[]>()
  for (const page of pages) {
    if (page.role !== 'page' && page.role !== 'record') continue
    const folder = folderOf(page.path)
    folders.set(folder, [...(folders.get(folder) ?? []), page])
  }
  const isReached = ({ path, text }: Page): boolean =>
    map.linkedFrom.has(path) || map.isMentioned(path) || listedBySite(path, text) || isPointer(text)

  const findings: Finding[] = []
  const records: Page[] = []
  for (const [folder, siblings] of folders) {
    if (folder !== context.root && isOpenFolder(context, folder, map)) continue
    for (const role of ['page', 'record'] as const) {
      const alike = siblings.filter((page) => page.role === role)
      const orphans = alike.filter((page) => !page.generated && !isReached(page))
      const inScope = orphans.filter((page) => isBelow(page.path, context.scope))
      const most = orphans.length >= 3 && orphans.length * 2 >= alike.length
      if (inScope.length === 0) continue
      if (role === 'record' && (most || alike.length - orphans.length < 2)) records.push(...inScope)
      else if (most) findings.push(wholeFolder(inScope[0]!.path, folder, orphans, alike.length))
      else
        findings.push(
          ...inScope.map(({ path }) => onePage(path, alike.length - orphans.length, indexOf(context, folder))),
        )
    }
  }
  return [...findings, ...unlinkedRecords(records, context.root)]
}

/** A link to a folder without an index page shows the list of its files. */
function isOpenFolder(context: SkillContext, folder: FilePath, map: LinkMap): boolean {
  return map.linkedFrom.has(folder) && indexOf(context, folder) === undefined
}

function indexOf(context: SkillContext, folder: FilePath): FilePath | undefined {
  for (const path of context.view.files(folder)) {
    if (folderOf(path) === folder && roleOf(path) === 'index') return path
  }
  return undefined
}

function onePage(path: FilePath, linked: number, index: FilePath | undefined): Finding {
  return {
    rule: 'orphans/unlinked-page',
    path,
    line: 1,
    message: 'No other page leads here.',
    evidence:
      'Searched every page for a link, every list and menu file for the name.' +
      (linked > 0 ? ` Linked neighbours: ${linked}.` : ''),
    options: [
      index ? `list it in ${index}` : 'link it from the page that leads to its subject',
      'remove it if it is out of use',
    ],
  }
}

function wholeFolder(first: FilePath, folder: FilePath, orphans: readonly Page[], of: number): Finding {
  const place = folder === '' ? 'the root folder' : `${folder}/`
  const names = orphans.map((page) => page.path.slice(page.path.lastIndexOf('/') + 1))
  const shown = names.slice(0, 12).join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
  return {
    rule: 'orphans/unlinked-folder',
    path: first,
    line: 1,
    message: `${orphans.length} of ${of} pages in ${place} are linked from nowhere.`,
    evidence: shown,
    options: ['link the folder from the page that leads to its subject', 'give the folder an index page'],
  }
}
