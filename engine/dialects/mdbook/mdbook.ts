import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { proseOf } from '../../documents/text/prose.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { KnownDialect } from '../dialect.ts'
import { basePath } from '../reading/basePath.ts'
import { numberFree } from '../reading/numberFree.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { readToml } from '../reading/readToml.ts'
import { textAt } from '../reading/tree.ts'
import { openSite } from '../site.ts'
import type { Place } from '../site.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { mdbookProse } from './mdbookProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { mdbookParts } from './mdbookParts.ts'

interface MdbookSettings {
  readonly folder: FilePath
  readonly base: string
  readonly source: FilePath
}

const include = /\{\{#(?:include|rustdoc_include|playground|template)\s/
const inclusion = /\{\{#(?:include|rustdoc_include|playground|template|title)[ \t]/g
const customId = /\s*\{[^{}\n]{0,200}#([^\s{}]{1,200})[^{}\n]{0,200}\}$/

/** mdBook: chapters are files of HTML, a README is its folder's page. */
export const mdbook: KnownDialect<MdbookSettings> = {
  id: 'mdbook',
  name: 'mdBook',
  knowledge: 'documented',
  sources: ['https://rust-lang.github.io/mdBook/format/markdown.html', 'https://github.com/rust-lang/mdBook'],
  signs: { text: [inclusion], code: inclusion, path: /(?:^|\/)SUMMARY\.md$/ },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)book\.toml$/.test(path))
      .map((path) => {
        const folder = folderOf(path)
        const config = readToml(files.read(path) ?? '')
        const source = joinPath(folder, textAt(config, 'book', 'src') ?? 'src').path
        const base = basePath(textAt(config, 'output', 'html', 'site-url') ?? '/')
        return { folder, sure: 'settings', because: path, settings: { folder, base, source }, unread: [] }
      }),
  defaults: (folder, { base = '/', pages = joinPath(folder, 'src').path }) => ({
    folder,
    base: basePath(base),
    source: pages,
  }),
  open: ({ source, base }, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, source)),
      placeOf: (file) => placeOf(file, source, base),
      menu: () => chapters(source, files),
      // Links of markdown that name a file lead to its page; what is written in HTML stays as it is.
      rewrite({ page, path, as }) {
        const to = joinPath(folderOf(page), path)
        const isFile = as === 'link' && !path.startsWith('/') && path.endsWith('.md') && to.above === 0
        return isFile && files.read(to.path) !== undefined ? placeOf(to.path, source, base)?.address : undefined
      },
      anchorsOf(page) {
        const text = files.read(page) ?? ''
        const ids = numberFree()
        const read = plainAnchors(text, {
          notes: 'none',
          idOf: (seen) => {
            const own = customId.exec(seen.trim())
            if (!own) return ids.next(slugOf(seen.trim()))
            ids.put(own[1]!)
            return own[1]
          },
        })
        return include.test(proseOf(text)) ? { ...read, open: 'a file that is taken in' } : read
      },
    }),
  prose: mdbookProse,
  parts: (page, text, _settings, files) => gatherParts(page, text, files, mdbookParts),
}

/** The chapters that `SUMMARY.md` names: what it does not name is no page of the book. */
function chapters(source: FilePath, files: SiteFiles): readonly FilePath[] {
  const text = files.read(joinPath(source, 'SUMMARY.md').path) ?? ''
  return [...text.matchAll(/\]\(<?([^()<>#\n]{1,500}\.md)/g)].map(([, path]) => joinPath(source, decodeURI(path!)).path)
}

function placeOf(file: FilePath, source: FilePath, base: string): Place | undefined {
  if (!isBelow(file, source)) return undefined
  const within = source === '' ? file : file.slice(source.length + 1)
  if (within === 'SUMMARY.md') return undefined
  if (!within.endsWith('.md')) return { address: base + within }
  const name = within.slice(0, -'.md'.length)
  if (/(?:^|\/)(?:readme|index)$/i.test(name)) return { address: base + name.replace(/(?:readme|index)$/i, '') }
  return { address: `${base}${name}.html` }
}

/** Letters, numbers, `_` and `-` in lower case; each blank a hyphen. */
function slugOf(text: string): string {
  return text
    .replace(/[^\p{Alphabetic}\p{N}_\-\s]/gu, '')
    .replace(/\s/g, '-')
    .toLowerCase()
}
