import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Anchor, PageAnchors } from '../anchor.ts'
import type { KnownDialect } from '../dialect.ts'
import { textOf } from '../reading/markdownNode.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { openSite } from '../site.ts'
import { obsidianProse } from './obsidianProse.ts'

interface ObsidianSettings {
  readonly folder: FilePath
}

const block = /(?:^|\s)\^([A-Za-z0-9-]{1,100})[ \t]*$/

/** An Obsidian vault: a link names a heading by its text, or a block by the name behind `^`. */
export const obsidian: KnownDialect<ObsidianSettings> = {
  id: 'obsidian',
  name: 'Obsidian',
  knowledge: 'documented',
  sources: ['https://help.obsidian.md/links'],
  signs: {
    text: [
      /!?\[\[(?!toc\]|_TOC_)[\p{L}\p{N}#^][^[\]\n]{0,200}\]\](?!\()/giu,
      /[^\s^][ \t]\^[A-Za-z0-9-]{1,100}[ \t]*$/gm,
      /^[ \t]*>[ \t]{0,8}\[![\w-]{1,40}\][+-]/gm,
    ],
  },
  recognise(files) {
    const folders = files.paths.flatMap((path) => {
      const match = /^(?:(.*)\/)?\.obsidian\//.exec(path)
      return match ? [match[1] ?? ''] : []
    })
    return [...new Set(folders)].map((folder) => ({
      folder,
      sure: 'settings',
      because: '.obsidian',
      settings: { folder },
      unread: [],
    }))
  },
  defaults: (folder) => ({ folder }),
  open: ({ folder }, files) =>
    openSite({
      files,
      paths: files.paths.filter((path) => isBelow(path, folder) && !path.includes('.obsidian/')),
      placeOf: (file) =>
        isBelow(file, folder) ? { address: `/${folder === '' ? file : file.slice(folder.length + 1)}` } : undefined,
      anchorsOf: (page) => anchorsOf(files.read(page) ?? ''),
      rewrite: ({ page, path }) => named(folder, files, page, path),
    }),
  prose: obsidianProse,
}

/** A link of markdown names a file as a wikilink does: where none is there, by the end of its path, if one has it. */
function named(folder: FilePath, files: SiteFiles, page: FilePath, path: string): string | undefined {
  const there = joinPath(path.startsWith('/') ? folder : folderOf(page), path).path
  const endings = ['', '.md']
  if (endings.some((ending) => files.read(there + ending) !== undefined)) return undefined
  const recall = files.recall ?? (<T>(_key: string, make: () => T) => make())
  const byName = recall('by-name', () => Map.groupBy(files.paths, nameOf))
  const written = path.replace(/^(?:\.{0,2}\/)+/, '')
  const found = endings.flatMap((ending) =>
    (byName.get(nameOf(written + ending)) ?? []).filter((file) => `/${file}`.endsWith(`/${written}${ending}`)),
  )
  const [file, ...more] = found.filter((one) => isBelow(one, folder))
  return file === undefined || more.length > 0 ? undefined : `/${folder === '' ? file : file.slice(folder.length + 1)}`
}

function nameOf(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function anchorsOf(text: string): PageAnchors {
  const parts = readParts(readPage(text).body)
  if (typeof parts === 'string') return { anchors: [], open: parts }
  const anchors = parts.flatMap((part): readonly Anchor[] => {
    if (part.kind === 'heading') return [{ id: linkName(textOf(part.node)), line: part.line, by: 'slug' }]
    if (part.kind !== 'text') return []
    const last = part.raw.slice(part.raw.lastIndexOf('\n') + 1)
    const name = block.exec(last)?.[1]
    return name === undefined ? [] : [{ id: `^${name}`, line: part.line, by: 'custom' }]
  })
  return { anchors }
}

/** A heading as a link names it: without the characters that end a link's parts. */
function linkName(heading: string): string {
  return heading
    .replace(/[#^|[\]]|%%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
