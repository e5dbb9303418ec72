import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { readLinkSpace } from '../../documents/markdown/readLinkSpace.ts'
import { linkTarget } from '../reading/linkTarget.ts'
import { listPages } from '../reading/listPages.ts'
import type { Page } from '../reading/page.ts'
import { pageTitle } from '../reading/pageTitle.ts'
import { pause } from '../reading/pause.ts'
import type { Finding, SkillContext } from '../skill.ts'
import { firstSentence } from './firstSentence.ts'

const enough = 3
/** A page that links to this share of a folder's pages is an index of it. */
const share = 0.6

/** Folders of pages that nothing introduces; a list is written only where the library has such lists. */
export async function findMissingIndexes(context: SkillContext): Promise<readonly Finding[]> {
  const space = readLinkSpace(context.view, context.root)
  const pages = listPages(context.view, context.root)
  const folders = Map.groupBy(pages, (page) => folderOf(page.path))
  const linksOf = new Map<FilePath, Map<FilePath, Set<FilePath>>>()
  for (const { path } of pages) {
    await pause(context.signal)
    for (const { url } of context.outline(path).links) {
      const target = linkTarget(space, path, url)
      if (target === undefined || target === path) continue
      const folder = folderOf(target)
      const byFolder = linksOf.get(folder) ?? new Map<FilePath, Set<FilePath>>()
      linksOf.set(folder, byFolder.set(path, (byFolder.get(path) ?? new Set()).add(target)))
    }
  }
  const indexOf = (folder: FilePath, own: readonly Page[]): FilePath | undefined => {
    const listed = own.filter((page) => page.role === 'page' || page.role === 'record')
    for (const [from, targets] of linksOf.get(folder) ?? []) {
      if (listed.filter((page) => targets.has(page.path)).length >= listed.length * share) return from
    }
    return undefined
  }
  const models = [...folders].flatMap(([folder, own]) => {
    const index = own.find((page) => page.role === 'index' && !page.generated)
    return index && own.length > enough && indexOf(folder, own) === index.path ? [index] : []
  })

  const findings: Finding[] = []
  for (const [folder, own] of folders) {
    const listable = own.filter((page) => page.role === 'page')
    const inScope = folder !== context.root && isBelow(folder, context.scope)
    if (!inScope || listable.length < enough || listable.length < own.length || indexOf(folder, own)) continue
    if (space.sites.some((site) => isBelow(folder, site))) continue
    findings.push(describe(context, folder, listable, models))
  }
  return findings
}

function describe(context: SkillContext, folder: FilePath, pages: readonly Page[], models: readonly Page[]): Finding {
  const name =
    models.filter((model) => model.path.endsWith('/index.md')).length * 2 > models.length ? 'index.md' : 'README.md'
  const rows = pages.map((page) => ({
    page,
    title: pageTitle(context.outline(page.path)),
    sentence: firstSentence(page.text),
  }))
  const certain = models.length >= 2 && rows.every((row) => row.title !== undefined && !/[[\]\\]/.test(row.title))
  const lines = rows.map(({ page, title, sentence }) => {
    const file = encodeURI(page.path.slice(folder.length + 1))
    return `- [${title}](${file})${sentence ? `: ${sentence}` : ''}`
  })
  const heading = folder
    .slice(folder.lastIndexOf('/') + 1)
    .replace(/[-_]+/g, ' ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return {
    rule: 'index/missing-index',
    path: pages[0]!.path,
    line: 1,
    message: `${folder}/ has ${pages.length} pages and no page that lists them.`,
    evidence: [
      ...rows.slice(0, 10).map((row) => row.page.path),
      ...(models.length >= 2
        ? [
            `other folders have one: ${models
              .slice(0, 3)
              .map((model) => model.path)
              .join(', ')}`,
          ]
        : []),
    ].join('\n'),
    ...(certain
      ? { fix: { kind: 'create' as const, path: `${folder}/${name}`, text: `# ${heading}\n\n${lines.join('\n')}\n` } }
      : { options: [`write ${folder}/${name} with one line for each page`] }),
  }
}
