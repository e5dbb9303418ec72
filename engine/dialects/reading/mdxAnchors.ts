import type { FilePath } from '../../documents/document.ts'
import { folderOf } from '../../documents/markdown/folderOf.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'
import type { Anchor, PageAnchors } from '../anchor.ts'
import type { SiteFiles } from '../siteFiles.ts'
import { gfmNotes } from './gfmNotes.ts'
import { liftMdx } from './liftMdx.ts'
import type { LiftedMdx } from './liftMdx.ts'
import { namesOfTag } from './namesOfTag.ts'
import { readPage } from './readPage.ts'
import { readParts } from './readParts.ts'
import type { Part } from './readParts.ts'

type Heading = Part & { readonly kind: 'heading' }

/** How one tool names headings, and which components of MDX it knows. */
export interface MdxRules {
  /** The id of a heading; undefined where it gets none. Asked once for each heading, in order. */
  readonly idOf: (heading: Heading, notes: NoteNumbers) => Omit<Anchor, 'line'> | undefined
  /** Changes a line before it is read: `{#id}` would be an expression. */
  readonly prepare?: (line: string) => string
  /** Components that hold nothing but what stands in them. */
  readonly components: ReadonlySet<string>
  /** Finds the file that an import names; undefined where it is none of the site's. */
  readonly resolve?: (page: FilePath, name: string) => FilePath | undefined
}

/** The number that a footnote is shown with. */
export type NoteNumbers = (label: string) => number | undefined

const deepest = 8

/** The anchors of a page written in MDX, or in markdown where `mdx` is false, with those of the parts it takes in. */
export function mdxAnchors(
  page: FilePath,
  files: SiteFiles,
  rulesFor: () => MdxRules,
  { mdx, depth = 0 }: { mdx: boolean; depth?: number },
): PageAnchors {
  const rules = rulesFor()
  const { body } = readPage(files.read(page) ?? '')
  const source = body.split('\n').map((text, index) => ({ text: rules.prepare?.(text) ?? text, line: index + 1 }))
  const lifted: LiftedMdx = mdx ? liftMdx(source) : { lines: source, tags: [], imports: new Map() }
  const parts = readParts(lifted.lines.map(({ text }) => text).join('\n'), { notesLast: true })
  if (typeof parts === 'string') return { anchors: [], open: parts }

  const open: string[] = []
  const named = [...namePage(parts, rules), ...lifted.tags.flatMap((tag) => nameTag(tag))]
  const { ofUse: _ofUse, atEnd } = gfmNotes(parts)
  const anchors = named.sort((one, other) => one.line - other.line)
  const all = [...anchors, ...atEnd]
  return open.length === 0 ? { anchors: all } : { anchors: all, open: [...new Set(open)].join(', ') }

  function nameTag({ name, ids, at, computed }: LiftedMdx['tags'][number]): readonly Anchor[] {
    const line = lifted.lines[at]?.line ?? 1
    if (computed) open.push('an id that is computed')
    const own = ids.map((id): Anchor => ({ id, line, by: 'html' }))
    if (!/^[A-Z]/.test(name) || rules.components.has(name.split('.')[0]!)) return own
    const imported = lifted.imports.get(name)
    const part = imported === undefined ? undefined : find(imported)
    if (part === undefined || depth >= deepest) {
      open.push(`the component ${name}`)
      return own
    }
    const inner = mdxAnchors(part, files, rulesFor, { mdx: true, depth: depth + 1 })
    if (inner.open !== undefined) open.push(inner.open)
    return [...own, ...inner.anchors.map((anchor) => ({ ...anchor, line }))]
  }

  function find(name: string): FilePath | undefined {
    if (!/\.mdx?$/.test(name)) return undefined
    const path = name.startsWith('.') ? joinPath(folderOf(page), name).path : rules.resolve?.(page, name)
    return path !== undefined && files.read(path) !== undefined ? path : undefined
  }
}

function namePage(parts: readonly Part[], { idOf }: MdxRules): Anchor[] {
  const notes = gfmNotes(parts)
  const order = [...new Set(parts.flatMap((part) => (part.kind === 'noteUse' ? [part.label.toLowerCase()] : [])))]
  const numberOf: NoteNumbers = (label) => order.indexOf(label.toLowerCase()) + 1 || undefined
  return parts.flatMap((part): readonly Anchor[] => {
    if (part.kind === 'heading') {
      const named = idOf(part, numberOf)
      return named === undefined || named.id === '' ? [] : [{ ...named, line: part.line }]
    }
    if (part.kind === 'tag') return namesOfTag(part.tag).map((id) => ({ id, line: part.line, by: 'html' }))
    return part.kind === 'noteUse' ? [notes.ofUse(part)] : []
  })
}
