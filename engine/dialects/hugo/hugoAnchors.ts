import type { Anchor, PageAnchors } from '../anchor.ts'
import { textOf } from '../reading/markdownNode.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { numberFree } from '../reading/numberFree.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'
import { textWithEntities } from '../reading/textWithEntities.ts'
import { hugoSlug } from './hugoSlug.ts'
import type { HugoSettings } from './hugoSettings.ts'
import { readAttributes } from './readAttributes.ts'
import { placeholder, readShortcodes } from './shortcodes.ts'

/** Shortcodes of Hugo itself; what they write holds no anchors. */
const builtIn = new Set('details figure gist highlight instagram param qr ref relref tweet vimeo x youtube'.split(' '))

/** The anchors of one page of Hugo; `template` reads the template of a shortcode, where it can be seen. */
export function hugoAnchors(
  text: string,
  settings: HugoSettings,
  template: (shortcode: string) => string | undefined,
): PageAnchors {
  const { body } = readPage(text)
  const { body: own, inner, names } = readShortcodes(body)
  const main = readText(own, settings)
  if (typeof main === 'string') return { anchors: [], open: main }
  const anchors = [...main.anchors]
  const open = [...main.open]
  for (const name of names) {
    const source = template(name)
    if (source === undefined ? !builtIn.has(name) : mayWriteAnchors(source)) open.push(`the shortcode ${name}`)
  }
  for (const { name, text: within, before } of inner) {
    if (!renders(template(name))) continue
    const read = readText('\n'.repeat(before) + within, settings)
    if (typeof read === 'string') open.push(read)
    else anchors.push(...read.anchors)
  }
  const sorted = anchors.sort((one, other) => one.line - other.line)
  return open.length === 0 ? { anchors: sorted } : { anchors: sorted, open: open.join(', ') }
}

/** The template gives its inner text to markdown; in a text of its own, so that ids are numbered anew. */
function renders(template: string | undefined): boolean {
  return template !== undefined && template.includes('.Inner') && /RenderString|markdownify/.test(template)
}

function mayWriteAnchors(template: string): boolean {
  return /\bid\s?=|\.RawContent|\.Content\b|readFile|partial|GetPage|\.Inner\s*\|\s*safeHTML/.test(template)
}

interface Read {
  readonly anchors: readonly Anchor[]
  readonly open: readonly string[]
}

function readText(text: string, settings: HugoSettings): Read | string {
  const parts = readParts(text, { terms: true })
  if (typeof parts === 'string') return parts
  const numbered = numberFree()
  const name = (text: string, otherwise: string) => numbered.next(hugoSlug(text, settings.idType) || otherwise)
  const notes = noteNumbers(parts)
  const anchors: Anchor[] = []
  const open: string[] = []
  const add = (id: string, line: number, by: Anchor['by']) => anchors.push({ id, line, by })
  for (const part of parts) {
    if (part.kind === 'heading') {
      const attributes = settings.titleAttributes ? readAttributes(part.raw) : undefined
      if (attributes?.id !== undefined) {
        numbered.put(attributes.id)
        add(attributes.id, part.line, 'custom')
      } else if (settings.autoIds && part.raw.includes(placeholder)) {
        open.push('a heading with a shortcode')
      } else if (settings.autoIds) {
        const written = part.raw.slice(0, attributes?.start)
        const source =
          settings.headingText === 'written' ? written : textWithEntities(written, { alt: true, backslashes: true })
        if (source !== '' || settings.headingText === 'written') add(name(source, 'heading'), part.line, 'slug')
      }
    } else if (part.kind === 'term' && settings.termIds) {
      add(name(textOf(part.node, { alt: true }), 'id'), part.line, 'term')
    } else if (part.kind === 'tag') {
      for (const id of namesOfTag(part.tag)) add(id, part.line, 'html')
    } else if (part.kind === 'text' && settings.blockAttributes) {
      const id = blockId(part.raw)
      if (id !== undefined) add(id, part.line, 'custom')
    }
    if (part.kind === 'note' || part.kind === 'noteUse') {
      const id = notes.idOf(part)
      if (id !== undefined) add(id, part.line, 'note')
    }
  }
  return { anchors, open }
}

/** A line of attributes that ends a paragraph, a list, a quote or a table. */
function blockId(raw: string): string | undefined {
  const last = raw.slice(raw.lastIndexOf('\n') + 1).trim()
  return last.startsWith('{') ? readAttributes(last)?.id : undefined
}

/** Footnotes are numbered by their first use: `fn:1`; uses are `fnref:1`, then `fnref1:1`. */
function noteNumbers(parts: readonly Part[]) {
  const numbers = new Map<string, number>()
  for (const part of parts) {
    const key = part.kind === 'noteUse' ? part.label.toLowerCase() : undefined
    if (key !== undefined && !numbers.has(key)) numbers.set(key, numbers.size + 1)
  }
  const uses = new Map<string, number>()
  return {
    idOf(part: Part & { kind: 'note' | 'noteUse' }): string | undefined {
      const number = numbers.get(part.label.toLowerCase())
      if (number === undefined) return undefined
      if (part.kind === 'note') return `fn:${number}`
      const use = uses.get(part.label.toLowerCase()) ?? 0
      uses.set(part.label.toLowerCase(), use + 1)
      return `fnref${use === 0 ? '' : use}:${number}`
    },
  }
}
