import type { Outline } from '../../documents/markdown/outline.ts'
import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Evidence } from './evidence.ts'

/** What a link's fragment and text say about the pages it may have meant. */
export function weighEvidence(outline: (path: FilePath) => Outline, { link, destination }: BrokenLink): Evidence {
  const { fragment } = destination
  const text = wordsOf(link.text)
  return {
    hasAnchor(target) {
      if (!fragment || !isMarkdown(target)) return undefined
      return outline(target).anchors.has(fragment)
    },
    isNamed(target) {
      if (text === '') return false
      const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
      const title = isMarkdown(target) ? (outline(target).headings[0]?.text ?? '') : ''
      return text === wordsOf(name) || text === wordsOf(title)
    },
  }
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.[a-z]{1,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
