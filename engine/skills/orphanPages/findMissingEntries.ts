import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import { isPointer } from '../reading/isPointer.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import type { Page } from '../reading/page.ts'
import { placeAt } from '../reading/placeAt.ts'
import type { Finding, SkillContext } from '../skill.ts'
import { insertEntries } from './insertEntries.ts'
import type { PageList } from './pageList.ts'
import { readPageLists } from './readPageLists.ts'

/** A list that has this share of a folder's pages means to have them all. */
const share = 0.6

/** Pages that an index lists the neighbours of, but not themselves. */
export function findMissingEntries(
  context: SkillContext,
  space: LinkSpace,
  pages: readonly Page[],
): readonly Finding[] {
  const byFolder = new Map<FilePath, Page[]>()
  for (const page of pages) {
    const folder = folderOf(page.path)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), page])
  }
  const findings: Finding[] = []
  for (const index of pages) {
    if (index.role !== 'index' || index.generated || !isBelow(index.path, context.scope)) continue
    const linked = new Set(context.outline(index.path).links.map((link) => linkTarget(space, index.path, link.url)))
    for (const list of readPageLists(index, space)) {
      if (!isBelow(list.folder, folderOf(index.path)) || list.entries.length < 3) continue
      const listed = new Set(list.entries.map((entry) => entry.target))
      const belong = (byFolder.get(list.folder) ?? []).filter(
        (page) => listed.has(page.path) || mayBeListed(page, index),
      )
      const missing = belong.filter((page) => !linked.has(page.path))
      if (missing.length === 0 || listed.size < belong.length * share) continue
      findings.push(describe(context, index, list, belong.length, missing))
    }
  }
  return findings
}

/** What a list of pages is expected to have: no papers, no templates, no pages that only point elsewhere. */
function mayBeListed(page: Page, index: Page): boolean {
  return page.path !== index.path && ['page', 'record'].includes(page.role) && !isPointer(page.text)
}

function describe(context: SkillContext, index: Page, list: PageList, of: number, missing: readonly Page[]): Finding {
  const edits = insertEntries(
    context,
    index,
    list,
    missing.map((page) => page.path),
  )
  const first = list.entries[0]!
  const names = missing.map((page) => page.path.slice(list.folder === '' ? 0 : list.folder.length + 1))
  return {
    rule: 'orphans/missing-entry',
    path: index.path,
    ...placeAt(index.text, first.start),
    message: `This list has ${of - missing.length} of the ${of} pages of its folder; missing: ${names.join(', ')}.`,
    evidence: [
      index.text.slice(first.start, first.end).split('\n')[0]!,
      `… ${list.entries.length} entries; not linked anywhere on this page: ${names.join(', ')}`,
    ].join('\n'),
    ...(edits ? { fix: { kind: 'edit' as const, edits } } : { options: names.map((name) => `add ${name}`) }),
  }
}
