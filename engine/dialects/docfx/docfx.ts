import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import type { PageAnchors } from '../anchor.ts'
import type { KnownDialect } from '../dialect.ts'
import { numberFree } from '../reading/numberFree.ts'
import { plainAnchors } from '../reading/plainAnchors.ts'
import { openSite } from '../site.ts'
import { docfxProse } from './docfxProse.ts'
import { gatherParts } from '../reading/gatherParts.ts'
import { docfxParts } from './docfxParts.ts'

interface DocfxSettings {
  readonly folder: FilePath
}

const include = /\[!(?:INCLUDE|CODE-\w+)[ []/i
const tab = /^#{1,6}[ \t]+\[[^\]\n]{1,200}\]\(#tab\/([\w-]{1,100})/gm

/** docfx and Microsoft Learn: markdig names headings as GitHub does, and one without letters `section`. */
export const docfx: KnownDialect<DocfxSettings> = {
  id: 'docfx',
  name: 'docfx (Microsoft Learn)',
  knowledge: 'documented',
  sources: [
    'https://dotnet.github.io/docfx/docs/markdown.html',
    'https://github.com/xoofx/markdig/blob/master/src/Markdig.Tests/Specs/AutoIdentifierSpecs.md',
  ],
  signs: {
    text: [
      /\[!(?:INCLUDE|CODE-\w{1,30})[ \t]{0,8}\[/gi,
      /^[ \t>]{0,8}\[!(?:VIDEO|div)\b/gim,
      /^[ \t]{0,3}:::(?:zone|image|code|row|column|moniker)\b/gm,
      /^#{1,6}[ \t]+\[[^\]\n]{1,200}\]\(#tab\//gm,
      /<xref:\w/g,
      /^ms\.(?:date|topic|author|service|custom):/gm,
    ],
  },
  recognise: (files) =>
    files.paths
      .filter((path) => /(?:^|\/)(?:docfx\.json|\.openpublishing\.publish\.config\.json)$/.test(path))
      .map((path) => {
        const folder = folderOf(path)
        return { folder, sure: 'settings', because: path, settings: { folder }, unread: ['addresses'] }
      }),
  defaults: (folder) => ({ folder }),
  open: ({ folder }, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, folder)),
      // Where pages are published stands outside the repository.
      placeOf: () => undefined,
      anchorsOf: (page) => anchorsOf(files.read(page) ?? ''),
    }),
  prose: docfxProse,
  parts: (page, text, { folder }, files) =>
    gatherParts(page, text, files, (written, path) => docfxParts(written, path, folder)),
}

function anchorsOf(text: string): PageAnchors {
  const ids = numberFree()
  const read = plainAnchors(text, {
    notes: 'none',
    idOf: (seen, heading) => {
      // A heading that links to `#tab/x` is a tab.
      if (heading && /\]\(#tab\//.test(heading.raw)) return undefined
      return ids.next(slugOf(seen))
    },
  })
  const tabs = [...text.matchAll(tab)].map(([, name]) => ({ id: `tab/${name}`, line: 1, by: 'part' as const }))
  const anchors = [...read.anchors, ...tabs]
  return include.test(text) ? { anchors, open: 'a file that is taken in' } : { ...read, anchors }
}

/** Letters, digits, `-` and `_` in lower case, each blank a hyphen. */
function slugOf(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}_\- ]/gu, '')
    .replaceAll(' ', '-')
  return slug === '' ? 'section' : slug
}
