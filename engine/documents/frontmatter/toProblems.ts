import type { FilePath } from '../document.ts'
import type { Problem } from '../problem.ts'
import { clip } from '../text/clip.ts'
import type { Fault } from './fault.ts'
import { characters } from '../text/characters.ts'

const most = 20
const longest = 80
const hidden = new RegExp(`[${characters.inNoMessage}]`, 'gu')

/** Faults as problems with lines; `got` is the line itself where a fault does not say it. */
export function toProblems(faults: readonly Fault[], text: string, path: FilePath, firstLine: number): Problem[] {
  const ordered = [...faults].sort((a, b) => a.offset - b.offset).slice(0, most)
  return ordered.map(({ offset, got, ...fault }) => {
    const before = text.slice(0, offset)
    const lineStart = before.lastIndexOf('\n') + 1
    const lineEnd = text.indexOf('\n', lineStart)
    const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim()
    return {
      ...fault,
      path,
      line: before.split('\n').length - 1 + firstLine,
      column: offset - lineStart + 1,
      got: shorten(got ?? line),
    }
  })
}

// A problem is shown in terminals and pages: what was wrong with a character must not be repeated there.
function shorten(text: string): string {
  const visible = text.replace(hidden, (character) => `\\u${hex(character)}`)
  return clip(visible, longest)
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}
