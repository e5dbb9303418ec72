import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { KnownDialect } from '../dialect.ts'
import { basePath } from '../reading/basePath.ts'
import { readSettingsYaml } from '../reading/readSettingsYaml.ts'
import { textAt } from '../reading/tree.ts'
import { openSite } from '../site.ts'
import type { Place } from '../site.ts'
import { pandocAnchors } from './pandocAnchors.ts'
import { pandocProse } from './pandocProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { quartoParts } from './quartoParts.ts'

interface PandocSettings {
  readonly folder: FilePath
  readonly base: string
}

/** Quarto, and what else reads Pandoc's markdown. */
export const pandoc: KnownDialect<PandocSettings> = {
  id: 'pandoc',
  name: 'Quarto (Pandoc)',
  knowledge: 'checked',
  sources: ['https://pandoc.org/MANUAL.html#pandocs-markdown', 'https://quarto.org/docs/websites/'],
  signs: {
    text: [
      /\{\{<[ \t]{0,8}(?:include|meta|var|env|pagebreak|video|embed|kbd|lipsum|version|contents|placeholder)\b/g,
      /^:::+[ \t]*\{[.#]/gm,
      /(?:^|[\s[(;-])@(?:fig|tbl|sec|eq|lst|thm)-[\w-]/gm,
    ],
    path: /\.qmd$/,
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)_quarto\.ya?ml$/.test(path))
      .map((path) => {
        const folder = folderOf(path)
        const config = readSettingsYaml(files.read(path) ?? '')
        const base = basePath(textAt(config, 'website', 'site-path') ?? textAt(config, 'website', 'site-url') ?? '/')
        return { folder, sure: 'settings', because: path, settings: { folder, base }, unread: [] }
      }),
  defaults: (folder, { base = '/' }) => ({ folder, base: basePath(base) }),
  open: ({ folder, base }, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, folder)),
      placeOf: (file) =>
        isBelow(file, folder) ? placeOf(folder === '' ? file : file.slice(folder.length + 1), base) : undefined,
      anchorsOf: (page) => pandocAnchors(files.read(page) ?? ''),
    }),
  prose: pandocProse,
  parts: (page, text, { folder }, files) =>
    gatherParts(page, text, files, (written, path) => quartoParts(written, path, folder)),
}

/** A page is a file of HTML beside where it is written; names that begin with `_` or `.` are none. */
function placeOf(within: string, base: string): Place | undefined {
  if (/(?:^|\/)[._]/.test(within)) return undefined
  const page = /^(.*)\.(?:qmd|md|ipynb|rmd)$/i.exec(within)?.[1]
  if (page === undefined) return { address: base + within }
  return { address: base + (/(?:^|\/)index$/.test(page) ? page.slice(0, -'index'.length) : `${page}.html`) }
}
