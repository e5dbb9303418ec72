import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Element, Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import type { PageFacts, SiteFacts } from './facts.ts'

interface Sample {
  readonly base: string
  /** Selectors of the content, the first that is there counts. */
  readonly content: readonly string[]
  /** Paths of the sample's pages, to tell a page from a list that the tool makes. */
  readonly read: (source: string) => string | undefined
  /** Ids that differ from build to build. */
  readonly drawn?: RegExp
  /** The site serves `a.html` as `/a`. */
  readonly clean?: boolean
}

/** Reads HTML as a browser does. */
export const parser = unified().use(rehypeRaw).freeze()
/** Every page of a sample says where it stands, so that a built page tells its source. */
const ownPlace = /This page is\s*$/
const linkLabel = /^(?:link|picture) \d+$/
/** Classes of the sign beside a heading that links to itself. */
export const permalink = /\b(?:headerlink|header-anchor|hash-link|sl-anchor-link|anchor)\b/

/** Reads a folder of built HTML: each page's ids, headings and links, files served as they are, redirects. */
export function readBuilt(folder: string, sample: Sample): SiteFacts {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\/\.doctrees|\/pagefind\//.test(`${entry.parentPath}/`))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  const pages: PageFacts[] = []
  const others: string[] = []
  const files: string[] = []
  const redirects: Record<string, string> = {}
  for (const path of paths) {
    const served = path.replace(/(^|\/)index\.html$/, '$1')
    const url = sample.base + (sample.clean ? served.replace(/\.html$/, '') : served)
    if (!path.endsWith('.html')) {
      files.push(url)
      continue
    }
    const root = parser.runSync(documentOf(readFileSync(join(folder, path), 'utf8')))
    const target = redirectOf(root, url)
    if (target !== undefined) {
      redirects[url] = target
      continue
    }
    const content = sample.content.map((selector) => find(root, selector)).find((found) => found !== undefined)
    const source = content && sourceOf(content)
    const written = source === undefined ? undefined : sample.read(source)
    if (!content || source === undefined || written === undefined) others.push(url)
    else
      pages.push({
        source,
        url,
        ids: idsOf(content).filter((id) => !sample.drawn?.test(id)),
        headings: headingsOf(content),
        links: linksOf(content, written),
      })
  }
  const order = (one: PageFacts, other: PageFacts) => compare(one.source, other.source) || compare(one.url, other.url)
  return { pages: pages.sort(order), others, files, redirects }
}

/** A page of HTML as a tree that is still to be parsed. */
export function documentOf(html: string): Root {
  return {
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'raw', value: html.replace(/^\s*<!doctype[^>]*>/i, '') }],
  }
}

function sourceOf(content: Element): string | undefined {
  let before = ''
  for (const node of walk(content)) {
    if (node.type === 'text') before += node.value
    else if (node.type === 'element' && node.tagName === 'code' && ownPlace.test(before)) return textOf(node)
  }
  return undefined
}

/** Every `id` and every `<a name>`, each once, in order. */
export function idsOf(content: Element): readonly string[] {
  const ids = [...walk(content)].flatMap((node) => {
    if (node.type !== 'element') return []
    const { id, name } = node.properties
    return [id, node.tagName === 'a' ? name : undefined].filter((value) => typeof value === 'string' && value !== '')
  })
  return [...new Set(ids as string[])]
}

function headingsOf(content: Element): PageFacts['headings'] {
  return [...walk(content)].flatMap((node) => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return []
    const { id } = node.properties
    const level = Number(node.tagName[1])
    return [{ id: typeof id === 'string' ? id : null, text: textOf(node).replace(/\s+/g, ' ').trim(), level }]
  })
}

/** Links and pictures that have a label of ours: the label tells which destination was written in the page. */
function linksOf(content: Element, written: string): PageFacts['links'] {
  return [...walk(content)].flatMap((node) => {
    if (node.type !== 'element') return []
    const { href, src, alt } = node.properties
    const label = node.tagName === 'img' ? String(alt) : textOf(node).trim()
    const resolved = node.tagName === 'img' ? src : node.tagName === 'a' ? href : undefined
    if (typeof resolved !== 'string' || !linkLabel.test(label)) return []
    return [{ label, written: destinationOf(label, written), resolved: resolved.replace(/^data:.*/s, 'data:') }]
  })
}

function destinationOf(label: string, text: string): string {
  const inline = new RegExp(`\\[${label}\\]\\(([^)]*)\\)`).exec(text)?.[1]
  const reference = new RegExp(`\\[${label}\\]\\[([^\\]]*)\\]`).exec(text)?.[1]
  const defined = reference && new RegExp(`^\\[${reference}\\]: *(\\S+)`, 'm').exec(text)?.[1]
  const html = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${label}<|<img [^>]*src="([^"]*)"[^>]*alt="${label}"`).exec(text)
  return inline ?? defined ?? html?.[1] ?? html?.[2] ?? ''
}

function redirectOf(root: Nodes, from: string): string | undefined {
  for (const node of walk(root)) {
    if (node.type !== 'element' || node.tagName !== 'meta') continue
    if (String(node.properties.httpEquiv).toLowerCase() !== 'refresh') continue
    const url = /url=['"]?([^'"]*)/i.exec(String(node.properties.content))?.[1]
    if (url !== undefined) return resolved(url, from)
  }
  return undefined
}

/** An address as the samples' own site spells it: `https://example.com` is where all of them are served. */
function resolved(url: string, from: string): string {
  const { href } = new URL(url, `https://example.com${encodeURI(from)}`)
  return href.replace(/^https:\/\/example\.com(?=\/)/, '')
}

/** The first element with this name, `.class` or `[attribute=value]`. */
export function find(root: Nodes, selector: string): Element | undefined {
  for (const node of walk(root)) if (node.type === 'element' && matches(node, selector)) return node
  return undefined
}

function matches(node: Element, selector: string): boolean {
  if (selector.startsWith('.')) return classesOf(node).includes(selector.slice(1))
  const attribute = /^\[(\w+)=(\w+)\]$/.exec(selector)
  return attribute ? node.properties[attribute[1]!] === attribute[2] : node.tagName === selector
}

/** The text of an element without the sign that links to itself. */
export function textOf(node: Element): string {
  if (permalink.test(classesOf(node).join(' ')) && node.tagName === 'a') return ''
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function classesOf(node: Element): readonly string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}

/** A node and everything in it, in order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if (!('children' in node)) return
  for (const child of node.children) yield* walk(child)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
