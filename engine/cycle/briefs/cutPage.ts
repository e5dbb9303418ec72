import type { Outline } from '../../documents/markdown/outline.ts'
import { lookedFor } from '../../documents/pages/lookedFor.ts'
import { clip, leftOut } from '../../documents/text/clip.ts'

interface Part {
  readonly start: number
  readonly text: string
  readonly score: number
}

/** How much of a section is looked through, in characters. */
const far = 8000
/** What a word on what is missing takes. */
const gap = 40

/**
 * The sections of a page that fit some words best, in their order, with a word on what lies between. A page that fits
 * is left whole.
 */
export function cutPage(text: string, outline: () => Outline, weight: (word: string) => number, room: number): string {
  if (text.length <= room) return text
  const starts = [...new Set([0, ...outline().headings.map(({ start }) => start)])]
  const parts = starts.map((start, index): Part => {
    const part = text.slice(start, starts[index + 1])
    const score = [...new Set(lookedFor(part.slice(0, far)))].reduce((sum, word) => sum + weight(word), 0)
    return { start, text: part, score }
  })
  const kept: Part[] = []
  let left = room
  for (const part of parts.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.length === 0 && part.text.length + gap > left) {
      kept.push({ ...part, text: clip(part.text, left - 2 * gap, leftOut) })
      break
    }
    if (part.text.length + gap > left) continue
    kept.push(part)
    left -= part.text.length + gap
  }
  let end = 0
  const shown = kept
    .toSorted((a, b) => a.start - b.start)
    .map((part) => {
      const missing = part.start - end
      const next = starts[starts.indexOf(part.start) + 1] ?? text.length
      end = next
      return `${missing > 0 ? `${leftOut(missing).trimStart()}\n` : ''}${part.text.trimEnd()}`
    })
  return [...shown, ...(end < text.length ? [leftOut(text.length - end).trimStart()] : [])].join('\n')
}
