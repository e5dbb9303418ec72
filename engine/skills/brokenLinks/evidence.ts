import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { plainWords } from '../../documents/text/words.ts'
import type { Page } from '../library.ts'
import type { BrokenLink } from './brokenLink.ts'

/** What speaks for one candidate over another besides its path. */
export interface Evidence {
  /** The link's `#fragment` is an anchor of this file; undefined where the link has none. */
  hasAnchor(target: FilePath): boolean | undefined
  /** The link's text is this file's title or name. */
  isNamed(target: FilePath): boolean
}

/** What a page must tell to be meant by a link. */
export interface EvidenceFacts {
  readonly anchors: readonly string[]
  /** Its first heading. */
  readonly opening: string
}

/** What a link's fragment and text say about the pages it may have meant. */
export function weighEvidence(
  pageAt: (path: FilePath) => Page<EvidenceFacts> | undefined,
  { link, destination }: BrokenLink,
): Evidence {
  const { fragment } = destination
  const text = wordsIn(link.text)
  return {
    hasAnchor(target) {
      if (!fragment || !isMarkdown(target)) return undefined
      return pageAt(target)?.facts.anchors.includes(fragment) ?? false
    },
    isNamed(target) {
      if (text === '') return false
      const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
      const title = isMarkdown(target) ? (pageAt(target)?.facts.opening ?? '') : ''
      return text === wordsIn(name) || text === wordsIn(title)
    },
  }
}

function wordsIn(text: string): string {
  return plainWords(text.replace(/\.[a-z]{1,5}$/i, ''))
}
