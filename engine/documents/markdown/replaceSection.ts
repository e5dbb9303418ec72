import MagicString from 'magic-string'
import type { TextOutcome } from '../textOutcome.ts'
import { findSection } from './findSection.ts'

/** Replaces everything below a heading, subsections too, up to the next of its level; every other byte stays. */
export function replaceSection(text: string, heading: string, content: string): TextOutcome {
  const found = findSection(text, heading)
  if (found.kind === 'invalid') return found
  const { headingEnd, end } = found.section
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n'
  const lines = content
    .replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '')
    .split(/\r?\n/)
    .join(lineEnd)
  const after = end < text.length ? lineEnd : ''
  const below = lines === '' ? lineEnd + after : lineEnd + lineEnd + lines + lineEnd + after
  const edited = new MagicString(text)
  if (end > headingEnd) edited.remove(headingEnd, end)
  return { kind: 'text', text: edited.appendLeft(headingEnd, below).toString() }
}
