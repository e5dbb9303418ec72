import { posix } from 'node:path'
import type { Tree } from './tree.ts'

/** What the oracle knows of the tool that builds a tree: from the tool's own documentation, apart from the engine. */
export interface SiteRules {
  /** The folder of the library. */
  readonly root: string
  /** The folder of the pages that are broken, where others of the library are built by other rules. */
  readonly pages?: string
  /** Where a path, decoded and without `?` and `#`, leads from a page. */
  open(tree: Tree): Opened
  /** The anchor of a heading's text; what is not said here is GitHub's. */
  readonly slug?: (text: string) => string
  /** A heading of the first level has no anchor: it is the page's title. */
  readonly bareTitle?: true
  /** One page may be written as `a.md` and as `a.html`: what a lost ending was has two right answers. */
  readonly twoEndings?: true
}

/** What the rules say of one tree. */
export interface Opened {
  find(from: string, path: string): string | undefined
  /** The path of the tree that a path would name if something were there. */
  meant(from: string, path: string): string
  /** How a page that has moved is named from the root of the site, in the way of what is written. */
  rooted(place: string, text: string, like: string): string | undefined
}

/** Files and folders as a forge shows them, and `.html` for a page beside it. */
export const repository: SiteRules = { root: '', open: (tree) => openFiles(tree, '') }

/** mdBook: files of its `src`, and their pages by `.html`. */
export const mdbook: SiteRules = { root: 'src', open: (tree) => openFiles(tree, 'src'), twoEndings: true }

/** MkDocs: files from the page's folder, then addresses, at which every page is a folder. */
export const mkdocs: SiteRules = {
  root: 'docs',
  open: (tree) => openSite(tree, { root: 'docs', files: true, assets: '', addressOf: folderAddress }),
  // pymdownx.slugs, in lower case, as the settings of the library say.
  slug: (text) =>
    text
      .normalize('NFC')
      .replace(/<\/?[^>]*>/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
}

/** Docusaurus: files from the page's folder, the root of the documents and of the site; then addresses. */
export const docusaurus = (docs: string, root: string): SiteRules => ({
  root,
  pages: docs,
  bareTitle: true,
  open(tree) {
    const addressOf = (path: string, text: string) => {
      const [, slug] = /^slug: *['"]?([^'"\n]+?)['"]? *$/m.exec(frontmatter(text)) ?? []
      const [, id = stem(posix.basename(path))] = /^id: *['"]?([\w-]+)['"]? *$/m.exec(frontmatter(text)) ?? []
      return posix.join('/', posix.dirname(path), slug ?? (/^(?:index|readme)$/i.test(id) ? '' : id))
    }
    return openSite(tree, {
      root: docs,
      files: true,
      assets: 'website/static',
      addressOf,
      further: [docs, 'website'],
      anyCase: true,
    })
  },
})

/** VitePress: files, and addresses with or without an ending. */
export const vitepress: SiteRules = {
  root: 'src',
  open: (tree) =>
    openSite(tree, { root: 'src', files: true, assets: 'src/public', addressOf: plainAddress, endings: true }),
  slug: (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/-{2,}/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(\d)/, '_$1')
      .toLowerCase(),
}

/** Hugo: addresses in lower case, every page a folder. */
export const hugo: SiteRules = {
  root: 'content/en',
  open: (tree) =>
    openSite(tree, {
      root: 'content/en',
      files: false,
      assets: 'static',
      addressOf: (path, text) =>
        /^url: *(\S+)/m.exec(frontmatter(text))?.[1] ?? folderAddress(path.toLowerCase()).replace(/_index\/$/, ''),
    }),
}

/** A program of its own on Next.js: addresses without an ending; headings may say their ids in a comment. */
export const next: SiteRules = {
  root: 'src/content',
  open: (tree) => openSite(tree, { root: 'src/content', files: false, assets: 'public', addressOf: plainAddress }),
}

interface SiteForm {
  readonly root: string
  /** A relative path may name a file. */
  readonly files: boolean
  /** A folder whose files are served from the root; empty where they lie among the pages. */
  readonly assets: string
  readonly addressOf: (inside: string, text: string) => string
  /** Folders from which a file is looked for, too. */
  readonly further?: readonly string[]
  /** Pages are looked up without letter case, as React Router does by default. */
  readonly anyCase?: true
  /** An address may end in `.md` or `.html`. */
  readonly endings?: true
}

function openFiles(tree: Tree, root: string): Opened {
  const folders = new Set<string>([''])
  for (const path of tree.keys()) {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder)
  }
  const meant = (from: string, path: string) => {
    const target = (path.startsWith('/') ? posix.join('.', path) : posix.join(posix.dirname(from), path))
      .replace(/\/$/, '')
      .replace(/^\.$/, '')
    // What leaves a book may be served beside it.
    return root === '' || target.startsWith(`${root}/`) ? target : `../${target}`
  }
  return {
    meant,
    find(from, path) {
      const target = meant(from, path)
      return [target, target.replace(/\.html$/, '.md')].find(
        (file) => tree.has(file) || (root === '' && folders.has(file)),
      )
    },
    rooted: () => undefined,
  }
}

function openSite(tree: Tree, { root, files, assets, addressOf, further = [], endings, anyCase }: SiteForm): Opened {
  const keyOf = (address: string) => (anyCase && !/\.\w+$/.test(address) ? key(address).toLowerCase() : key(address))
  const places = new Map<string, string>()
  const addresses = new Map<string, string>()
  for (const [path, text] of tree) {
    const asset = assets !== '' && path.startsWith(`${assets}/`)
    if (!asset && !path.startsWith(`${root}/`)) continue
    const inside = path.slice((asset ? assets : root).length + 1)
    const address = !asset && /\.mdx?$/.test(inside) ? addressOf(inside, text) : `/${inside}`
    addresses.set(path, address)
    places.set(keyOf(address), path)
  }
  const url = (from: string, path: string) =>
    decodeURI(new URL(encodeURI(path), `https://site.example${encodeURI(addresses.get(from) ?? '/')}`).pathname)
  const joined = (from: string, path: string) => posix.join(posix.dirname(from), path)
  return {
    find(from, path) {
      const named = path.startsWith('/') ? path.slice(1) : path
      const inFiles = files && !path.startsWith('/') ? [joined(from, path)] : []
      const file = [
        ...inFiles,
        ...(/^\.\.\//.test(named) ? [] : further.map((folder) => posix.join(folder, named))),
      ].find((one) => tree.has(one))
      if (file !== undefined) return file
      // A file of markdown is not served under its own name.
      if (/\.mdx?$/.test(path) && !endings) return undefined
      const address = url(from, path)
      return places.get(keyOf(endings ? address.replace(/\.(?:md|html)$/, '') : address))
    },
    meant: (from, path) =>
      files && !path.startsWith('/') ? joined(from, path) : posix.join(root, url(from, path)).replace(/\/$/, ''),
    rooted(place, text, like) {
      if (!place.startsWith(`${root}/`) || !/\.mdx?$/.test(place)) return undefined
      const address = addressOf(place.slice(root.length + 1), text)
      const end = /\.(?:md|html)$/.exec(like)?.[0] ?? (like.endsWith('/') ? '/' : '')
      return address.endsWith('/') && end !== '/' ? undefined : address.replace(/\/$/, '') + end
    },
  }
}

/** A page whose links and headings are broken. */
export function isPageOf(rules: SiteRules, path: string): boolean {
  return /\.(?:mdx?|markdown)$/.test(path) && isAmongPages(rules, path)
}

/** Lies in the folder of the pages. */
export function isAmongPages({ root, pages = root }: SiteRules, path: string): boolean {
  return pages === '' || path.startsWith(`${pages}/`)
}

function frontmatter(text: string): string {
  return /^---\r?\n([^]*?)\n---/.exec(text)?.[1] ?? ''
}

function stem(path: string): string {
  return path.replace(/\.\w+$/, '')
}

function key(address: string): string {
  return address.replace(/\/$/, '').replace(/\/index$/, '') || '/'
}

function folderAddress(inside: string): string {
  return `/${stem(inside)}/`.replace(/\/(?:index|README)\/$/, '/')
}

function plainAddress(inside: string): string {
  return `/${stem(inside)}`.replace(/\/index$/, '/')
}
