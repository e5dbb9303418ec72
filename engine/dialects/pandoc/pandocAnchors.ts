import type { Anchor, PageAnchors } from '../anchor.ts'
import { lowerCharacter } from '../reading/lowerCharacter.ts'
import { braceListAtEnd } from '../reading/braceList.ts'
import { walkNodes } from '../reading/markdownNode.ts'
import { namesOfTag } from '../reading/namesOfTag.ts'
import { numberFree } from '../reading/numberFree.ts'
import { readPage } from '../reading/readPage.ts'
import { readParts } from '../reading/readParts.ts'
import type { Part } from '../reading/readParts.ts'

const div = /^\s{0,3}:{3,}\s{0,9}\{[^{}\n]{0,400}#([^\s{}]{1,200})[^{}\n]{0,400}\}\s{0,9}:{0,99}\s{0,9}$/
const span = /\][ ]?\{[^{}\n]{0,400}#([^\s{}]{1,200})[^{}\n]{0,400}\}|[)`]\{#([^\s{}]{1,200})[^{}\n]{0,400}\}/g

/** The anchors of a page of Pandoc's markdown. Source: pandoc.org, "Extension: auto_identifiers", "fenced_divs". */
export function pandocAnchors(text: string): PageAnchors {
  const lines = readPage(text).body.split('\n')
  const parts = readParts(lift(lines), { terms: true, notesLast: true })
  if (typeof parts === 'string') return { anchors: [], open: parts }
  const ids = numberFree()
  const notes = [...new Set(parts.flatMap((part) => (part.kind === 'noteUse' ? [part.label] : [])))]
  const shown: Anchor[] = []
  const anchors = parts.flatMap((part): readonly Anchor[] => {
    const { line } = part
    if (part.kind === 'heading') return headingIds(part, ids, notes)
    if (part.kind === 'tag') return namesOfTag(part.tag).map((id) => ({ id, line, by: 'html' }))
    if (part.kind === 'code') return custom(codeIds(part.raw, part.text), line)
    if (part.kind === 'text') {
      for (let count = part.raw.split('^[').length - 1; count > 0; count--) addNote(line)
      return spans(part.raw, line)
    }
    if (part.kind !== 'noteUse') return []
    addNote(line)
    return []
  })
  const divs = lines.flatMap((line, index) => custom([div.exec(line)?.[1]], index + 1))
  const all = [...anchors, ...divs].sort((one, other) => one.line - other.line)
  return { anchors: [...all, ...shown] }

  /** Each use of a note is a note of its own, and so is one that stands in the text. */
  function addNote(line: number): void {
    const number = shown.length / 2 + 1
    for (const name of ['fnref', 'fn']) shown.push({ id: `${name}${number}`, line, by: 'note' })
  }
}

/** A block of code with a class has an id for each line. */
function codeIds(opening: string, text: string): readonly (string | undefined)[] {
  const id = braceListAtEnd(opening)?.id
  if (id === undefined || !/\{[^}]*\./.test(opening)) return [id]
  return [id, ...text.split('\n').map((_line, index) => `${id}-${index + 1}`)]
}

function headingIds(
  part: Part & { kind: 'heading' },
  ids: ReturnType<typeof numberFree>,
  notes: readonly string[],
): readonly Anchor[] {
  const own = attributesOf(part.raw)
  if (own?.id !== undefined) {
    ids.put(own.id)
    return [{ id: own.id, line: part.line, by: 'custom' }]
  }
  const id = ids.next(slugOf(headingText(part, notes)))
  return [{ id, line: part.line, by: 'slug' }, ...spans(part.raw, part.line)]
}

/** Braces that hold attributes: `#id`, `.class`, `key=value`, or `-` for no number. */
function attributesOf(raw: string) {
  const list = braceListAtEnd(raw)
  const words =
    list === undefined
      ? []
      : raw
          .slice(list.start + 1, raw.lastIndexOf('}'))
          .trim()
          .split(/\s+/)
  return words.every((word) => /^(?:[#.].|-$|[\w-]+=)/.test(word)) ? list : undefined
}

/**
 * Headings need a blank line before them and no indent beside that of the entry they stand in; a line of fenced divs is
 * no text.
 */
function lift(lines: readonly string[]): string {
  let blank = true
  let fence: string | undefined
  let entry = 0
  return lines
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined) fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence
      entry = /^\s{0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4}/.exec(line)?.[0].length ?? entry
      const hash = fence === undefined ? /^(\s*)#{1,6}(?:\s|$)/.exec(line) : null
      const isHeading = hash !== null && (hash[1] === '' || hash[1]!.length === entry)
      const text =
        hash && (!isHeading || !blank)
          ? `${hash[1]}\\${line.trimStart()}`
          : fence === undefined && /^\s{0,3}:{3,}/.test(line)
            ? ''
            : line
      blank = line.trim() === '' || isHeading || text === ''
      return text
    })
    .join('\n')
}

/** Formatting, links and notes go; letters, digits, `_`, `-` and `.` stay; all before the first letter goes. */
function slugOf(text: string): string {
  const slug = [...text]
    .map(lowerCharacter)
    .join('')
    .replace(/[^\p{L}\p{N}_.\-\s]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '')
  return slug === '' ? 'section' : slug
}

/** What the built heading says, notes by their number; dashes and dots as a printer sets them. */
function headingText(part: Part & { kind: 'heading' }, notes: readonly string[]): string {
  let text = ''
  for (const inner of walkNodes(part.node)) {
    if (inner.type === 'inlineCode') text += inner.value ?? ''
    else if (inner.type === 'text') text += (inner.value ?? '').replace(/\.{3}|-{2,3}/g, '')
    else if (inner.type === 'image') text += inner.alt ?? ''
    else if (inner.type === 'footnoteReference') text += notes.indexOf(inner.label ?? '') + 1
  }
  const bare = attributesOf(part.raw) ? text.replace(/\s*\{[^{}]*\}$/, '') : text
  return bare.replace(/\]\{[^{}]*\}/g, ']')
}

function spans(raw: string, line: number): readonly Anchor[] {
  return custom(
    [...raw.matchAll(span)].map(([, bracketed, behind]) => bracketed ?? behind),
    line,
  )
}

function custom(found: readonly (string | undefined)[], line: number): readonly Anchor[] {
  return found.flatMap((id) => (id === undefined ? [] : [{ id, line, by: 'custom' }]))
}
