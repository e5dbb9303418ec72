import MagicString from 'magic-string'
import type { TextOutcome } from '../textOutcome.ts'
import { findSection } from './findSection.ts'
import type { Section } from './section.ts'

/**
 * Adds text at the end of a section: after its own text, or after its subsections where what is added is one more.
 * Items join the list, and rows the table, that the section ends in. Every other byte stays.
 */
export function appendToSection(text: string, heading: string, content: string): TextOutcome {
  const found = findSection(text, heading)
  if (found.kind === 'invalid') return found
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n'
  const lines = content
    .replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '')
    .split(/\r?\n/)
    .join(lineEnd)
  if (lines === '') return { kind: 'text', text }
  const isSubsection = /^ {0,3}#{1,6}[ \t]/.test(lines)
  const at = isSubsection ? found.section.contentEnd : found.section.ownEnd
  const gap = !isSubsection && joins(lines, found.section) ? lineEnd : lineEnd + lineEnd
  return { kind: 'text', text: new MagicString(text).appendLeft(at, gap + lines).toString() }
}

function joins(lines: string, { ownEndsIn }: Section): boolean {
  if (ownEndsIn === 'list') return /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(lines)
  return ownEndsIn === 'table' && lines.startsWith('|')
}
