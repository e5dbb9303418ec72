import type { FilePath } from '../../documents/document.ts'
import { basePath } from '../reading/basePath.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { PageAnchors } from '../anchor.ts'
import type { KnownDialect } from '../dialect.ts'
import { readPage } from '../reading/readPage.ts'
import { textAt } from '../reading/tree.ts'
import { openSite } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { fillDestination } from './fillDestination.ts'
import { fillLiquid } from './fillLiquid.ts'
import { isHexo } from './isHexo.ts'
import { jekyllPlaces } from './jekyllPlaces.ts'
import type { JekyllSettings } from './jekyllSettings.ts'
import { kramdownAnchors } from './kramdownAnchors.ts'
import { readJekyllSettings } from './readJekyllSettings.ts'
import { jekyllProse } from './jekyllProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { jekyllParts } from './jekyllParts.ts'

/** Jekyll, with Liquid and kramdown. */
export const jekyll: KnownDialect<JekyllSettings> = {
  id: 'jekyll',
  name: 'Jekyll with kramdown',
  knowledge: 'checked',
  sources: ['https://jekyllrb.com/docs/permalinks/', 'https://kramdown.gettalong.org/syntax.html'],
  signs: {
    text: [
      /\{%-?[ \t]{0,8}(?:link|post_url|include(?:_relative|_cached)?|highlight|raw|assign|capture|comment)\b/g,
      /\{\{-?[ \t]{0,8}(?:site|page|include|layout)\.\w/g,
      /^[ \t]{0,3}\{:[^}\n]{1,200}\}[ \t]*$/gm,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)_config\.ya?ml$/.test(path) && !isHexo.test(files.read(path) ?? ''))
      .map((path) => {
        const settings = readJekyllSettings(path, files.read(path) ?? '')
        return { folder: settings.folder, sure: 'settings', because: path, settings, unread: [] }
      }),
  defaults: (folder, { base = '/' }) => ({
    ...readJekyllSettings(joinPath(folder, '_config.yml').path, ''),
    base: basePath(base),
  }),
  open(settings, files) {
    const placeOf = jekyllPlaces(settings, files)
    return openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, settings.folder)),
      placeOf,
      anchorsOf: (page) => anchorsOf(page, settings, files),
      fill: (destination) => fillDestination(destination, settings, files, placeOf),
    })
  },
  prose: jekyllProse,
  parts: (page, text, { folder }, files) =>
    gatherParts(page, text, files, (written, path) => jekyllParts(written, path, folder)),
}

function anchorsOf(page: FilePath, settings: JekyllSettings, files: SiteFiles): PageAnchors {
  const { fields, body } = readPage(files.read(page) ?? '')
  const filled = fillLiquid(body, {
    include: (name, relative) =>
      files.read(joinPath(relative ? folderOf(page) : joinPath(settings.folder, '_includes').path, name).path),
    value: (name) => valueOf(name, fields, settings),
  })
  const unclear = filled.lines.filter(({ text }) => /^#{1,6} .*\{\{/.test(text))
  const read = kramdownAnchors(
    filled.lines.map((line) => (unclear.includes(line) ? { ...line, text: '' } : line)),
    settings,
  )
  if (typeof read === 'string') return { anchors: [], open: read }
  const open = [...filled.open, ...(unclear.length > 0 ? ['a heading with a value'] : [])]
  return open.length === 0 ? { anchors: read } : { anchors: read, open: [...new Set(open)].join(', ') }
}

/** `page.title` and `site.title`, where they are texts that stand there. */
function valueOf(name: string, fields: object, { texts }: JekyllSettings): string | undefined {
  const [, owner, field = ''] = /^(page|site)\.([\w-]+)$/.exec(name) ?? []
  return owner === 'page' ? textAt(fields, field) : owner === 'site' ? texts[field] : undefined
}
