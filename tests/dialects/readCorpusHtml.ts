import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Corpus } from './corpora.ts'
import { documentOf, find, idsOf, parser, permalink, textOf, walk } from './readBuilt.ts'

/** A link or picture of a built page. */
export interface BuiltLink {
  readonly text: string
  readonly href: string
  /** The address that it leads to on the site; undefined where it leaves the site. */
  readonly address: string | undefined
  readonly works: boolean
}

/** The built pages of a corpus, by the page that each was made from. */
export type CorpusHtml = ReadonlyMap<string, readonly BuiltLink[]>

/** Letters and digits only: tools set quotes, dashes and icons in their own way. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Reads a folder of HTML: a link works where its file is in the folder, with the id that it names. */
export function readCorpusHtml(corpus: Corpus, folder: string): CorpusHtml {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const files = new Map<string, ReadonlySet<string> | undefined>(paths.map((path) => [path, undefined]))
  const folders = new Set(paths.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))))
  const pages: { source: string; url: string; links: readonly Omit<BuiltLink, 'address' | 'works'>[] }[] = []
  for (const path of paths.filter((path) => path.endsWith('.html'))) {
    const root = parser.runSync(documentOf(readFileSync(join(folder, path), 'utf8')))
    const body = find(root, 'html')
    files.set(path, new Set(body ? idsOf(body) : []))
    const content = corpus.content.map((selector) => find(root, selector)).find((found) => found !== undefined)
    const source = content && lastPlace(textOf(content))
    const served = path.replace(corpus.clean ? /(^|\/)index\.html$|\.html$/ : /(^|\/)index\.html$/, '$1')
    if (content && source) pages.push({ source, url: corpus.base + served, links: linksIn(content) })
  }
  const worksAt = (address: string) => {
    const [, place = '', fragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(address) ?? []
    if (!place.startsWith(corpus.base)) return false
    const path = place.slice(corpus.base.length)
    const bare = path.replace(/\/$/, '')
    // A forge shows folders, too.
    if (corpus.tool === 'github' && fragment === '' && folders.has(bare)) return true
    const forms = [path, `${bare}.html`, `${bare}/index.html`.replace(/^\//, '')]
    const file = forms.find((form) => files.has(form))
    const ids = file === undefined ? undefined : files.get(file)
    return file !== undefined && (fragment === '' || fragment === 'top' || (ids?.has(fragment) ?? true))
  }
  const found = new Map<string, BuiltLink[]>()
  for (const { source, url, links } of pages) {
    const known = found.get(source) ?? []
    for (const link of links) {
      const address = addressOf(link.href, url)
      known.push({ ...link, address, works: address === undefined || worksAt(address) })
    }
    found.set(source, known)
  }
  return found
}

/** Where a page says that it stands, behind what it takes in from others. */
function lastPlace(text: string): string | undefined {
  const at = text.lastIndexOf('This page is ')
  return at < 0 ? undefined : /^\S+/.exec(text.slice(at + 'This page is '.length))?.[0]
}

function linksIn(content: Parameters<typeof textOf>[0]): { text: string; href: string }[] {
  return [...walk(content)].flatMap((node) => {
    if (node.type !== 'element') return []
    const { href, src, alt, className } = node.properties
    const isSign = Array.isArray(className) && permalink.test(className.join(' '))
    if (node.tagName === 'img' && typeof src === 'string')
      return [{ text: typeof alt === 'string' ? alt : '', href: src }]
    if (node.tagName !== 'a' || typeof href !== 'string' || isSign) return []
    return [{ text: textOf(node), href }]
  })
}

function addressOf(href: string, url: string): string | undefined {
  const site = 'https://built.invalid'
  if (/^(?:data|mailto|tel|javascript):/i.test(href)) return undefined
  try {
    const { origin, pathname, search, hash } = new URL(href, site + encodeURI(url))
    return origin === site ? decodeURIComponent(pathname + search + hash) : undefined
  } catch {
    return undefined
  }
}
