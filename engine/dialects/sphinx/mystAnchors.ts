import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Anchor, PageAnchors } from '../anchor.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import type { MarkdownNode } from '../reading/markdownNode.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { asCode, holdsMarkdown, readDirective } from './directive.ts'
import type { Directive } from './directive.ts'
import { docutilsId } from './docutilsId.ts'
import type { SphinxSettings } from './sphinxSettings.ts'
import { termId } from './termId.ts'

const target = /^\(([^()\n]{1,200})\)=[ \t]*$/gm
const restTarget = /^\.\. _(?:`([^`\n]+)`|([^:\n]+)):[ \t]*$/gm
const substitution = /\{\{\s{0,9}([\w-]{1,100})\s{0,9}\}\}/g
const deepest = 8

/** The anchors of one page of MyST, as Sphinx builds it. Source: myst-parser.readthedocs.io. */
export function mystAnchors(page: FilePath, settings: SphinxSettings, files: SiteFiles): PageAnchors {
  const ids = numberIds()
  const slugs = numberSlugs()
  /** Links name a target as it is written: `(api/pages)=` is `#api/pages`, and its id `api-pages`. */
  const targets = new Map<string, string>()
  const anchors: Anchor[] = []
  const atEnd: (() => void)[] = []
  const open: string[] = []
  const notes: string[] = []
  const add = (id: string, line: number, by: Anchor['by']) => void anchors.push({ id, line, by })

  if (settings.extensions.some((name) => name.startsWith('attrs_'))) open.push('attributes in braces')
  readText(readPage(files.read(page) ?? '').body, { page, at: undefined, headings: true, depth: 0 })
  for (const show of atEnd) show()
  // With the file, a heading of that name comes first.
  const names = { ...Object.fromEntries(targets), ...slugs.all() }
  return { anchors, names, ...(open.length === 0 ? {} : { open: [...new Set(open)].join(', ') }) }

  interface Place {
    readonly page: FilePath
    /** The line that took the text in; undefined for the page itself. */
    readonly at: number | undefined
    readonly headings: boolean
    readonly depth: number
  }

  function readText(text: string, place: Place): void {
    const parts = readParts(lift(text, settings), { terms: settings.extensions.includes('deflist') })
    if (typeof parts === 'string') return void open.push(parts)
    for (const part of parts) readPart(part, place.at ?? part.line, place)
  }

  function readPart(part: Part, line: number, place: Place): void {
    if (part.kind === 'heading') readHeading(part, line, place)
    else if (part.kind === 'text') {
      for (const [, name] of part.raw.matchAll(target)) {
        const id = ids.next(name!)
        targets.set(name!, id)
        add(id, line, 'custom')
      }
    } else if (part.kind === 'tag') for (const id of namesOfTag(part.tag)) add(id, line, 'html')
    else if (part.kind === 'code') readFence(part, line, place)
    else if (part.kind === 'noteUse') {
      if (!notes.includes(part.label)) notes.push(part.label)
      add(ids.next(''), line, 'note')
    } else if (part.kind === 'note') atEnd.push(() => add(ids.next(part.label), line, 'note'))
  }

  function readHeading(part: Part & { kind: 'heading' }, line: number, place: Place): void {
    // Inside a directive it is no heading but a line that looks like one.
    if (!place.headings) return
    const text = headingText(part.node, settings, notes)
    const id = ids.next(text)
    add(id, line, 'slug')
    if (part.depth <= settings.headingAnchors) slugs.add(text, id)
  }

  function readFence(part: Part & { kind: 'code' }, line: number, place: Place): void {
    const directive = readDirective(part.raw, part.text)
    if (!directive || place.depth >= deepest) return
    const { name, options, body } = directive
    if (name === 'include') return include(directive, line, place)
    if (name === 'eval-rst') {
      for (const [, quoted, plain] of body.matchAll(restTarget)) add(ids.next(quoted ?? plain!), line, 'custom')
    } else if (name === 'glossary') {
      for (const term of body.split('\n')) if (/^\S/.test(term)) add(termId(term), line, 'term')
    }
    if (options.has('label') && name === 'math') add(`equation-${docutilsId(options.get('label')!)}`, line, 'custom')
    else if (options.has('name')) add(ids.next(options.get('name')!), line, 'custom')
    if (asCode.has(name)) return
    if (!holdsMarkdown.has(name)) open.push(`the directive ${name}`)
    readText(body, { ...place, at: line, headings: false, depth: place.depth + 1 })
  }

  function include({ argument, options }: Directive, line: number, place: Place): void {
    const path = argument.startsWith('/')
      ? joinPath(settings.folder, argument).path
      : joinPath(folderOf(place.page), argument).path
    const text = files.read(path)
    if (text === undefined) return void open.push(`the file ${argument}`)
    const lines = readPage(text).body.split('\n')
    const from = Number(options.get('start-line') ?? 0)
    const to = options.has('end-line') ? Number(options.get('end-line')) : undefined
    readText(lines.slice(from, to).join('\n'), { ...place, page: path, at: line, depth: place.depth + 1 })
  }
}

/** Fences of colons as fences of tildes, and without comments. */
function lift(text: string, { extensions }: SphinxSettings): string {
  const colons = extensions.includes('colon_fence')
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('%')) return ''
      const fence = colons ? /^([ ]{0,3})(:{3,})(\{.*)?$/.exec(line) : null
      return fence ? `${fence[1]}${'~'.repeat(fence[2]!.length)}${fence[3] ?? ''}` : line
    })
    .join('\n')
}

/** What the built heading says: tags and alternative texts as words, roles by what they hold. */
function headingText(node: MarkdownNode, settings: SphinxSettings, notes: readonly string[]): string {
  const { substitutions, extensions } = settings
  // Quotes that were set as a printer would are no ASCII, and vanish from ids.
  const quotes = extensions.includes('smartquotes') ? /["']/g : /(?!)/g
  let text = ''
  for (const inner of walkNodes(node)) {
    if (inner.type === 'text') text += (inner.value ?? '').replace(quotes, '')
    else if (inner.type === 'html') text += inner.value ?? ''
    else if (inner.type === 'image') text += inner.alt ?? ''
    else if (inner.type === 'footnoteReference') text += notes.indexOf(inner.label ?? '') + 1 || ''
    else if (inner.type === 'inlineCode') {
      const role = /\{[\w:+-]{1,60}\}$/.exec(text)
      text = text.slice(0, role?.index) + (role ? roleText(inner.value ?? '') : (inner.value ?? ''))
    }
  }
  return text.replace(substitution, (written, name: string) => substitutions[name] ?? written)
}

/** `Title <target>` shows its title. */
function roleText(content: string): string {
  return /^(.+?) ?<[^<>]+>$/.exec(content)?.[1] ?? content
}

/** A name makes the id that docutils gives it; what is taken or has no letters is `id1`, `id2`, … */
function numberIds() {
  const taken = new Set<string>()
  let count = 0
  return {
    next(name: string): string {
      let id = docutilsId(name)
      while (id === '' || taken.has(id)) id = `id${++count}`
      taken.add(id)
      return id
    },
  }
}

/** MyST's own slugs, which are no ids: links name them, and Sphinx turns them into ids. */
function numberSlugs() {
  const taken = new Map<string, string>()
  return {
    add(text: string, id: string): void {
      const slug = text
        .trim()
        .toLowerCase()
        .replaceAll(' ', '-')
        .replace(/[^\p{L}\p{N}_-]/gu, '')
      let name = slug
      for (let count = 1; taken.has(name); count++) name = `${slug}-${count}`
      taken.set(name, id)
    },
    all: (): Readonly<Record<string, string>> => Object.fromEntries(taken),
  }
}
