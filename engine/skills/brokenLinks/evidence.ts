import type { FilePath } from '../../documents/document.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { plainWords } from '../../documents/text/words.ts'
import type { AnchorNames, Page } from '../library.ts'
import type { BrokenLink } from './brokenLink.ts'

/** What speaks for one candidate over another besides its path. */
export interface Evidence {
  /** The link's `#fragment` is an anchor of this file; undefined where the link has none, or nobody can tell. */
  hasAnchor(target: FilePath): boolean | undefined
  /** The link's text is this file's title or name. */
  isNamed(target: FilePath): boolean
  /** The first heading of a page, empty where it has none. */
  titleOf(target: FilePath): string
}

/** What a page must tell to be meant by a link. */
export interface EvidenceFacts {
  readonly anchors: readonly string[]
  /** Its first heading. */
  readonly opening: string
}

/** A page that a link may have meant, with the names that fragments can mean there. */
export interface Witness {
  readonly page: Page<EvidenceFacts>
  readonly names: AnchorNames
}

/** What a link's fragment and text say about the pages it may have meant. */
export function weighEvidence(
  witnessAt: (path: FilePath) => Witness | undefined,
  { link, destination }: BrokenLink,
): Evidence {
  const { fragment } = destination
  const text = wordsIn(link.text)
  const titleOf = (target: FilePath) => (isMarkdown(target) ? (witnessAt(target)?.page.facts.opening ?? '') : '')
  return {
    titleOf,
    hasAnchor(target) {
      if (!fragment || !isMarkdown(target)) return undefined
      const names = witnessAt(target)?.names
      if (!names || names.ids.has(fragment)) return names !== undefined
      return names.open === undefined ? false : undefined
    },
    isNamed(target) {
      if (text === '') return false
      const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
      return text === wordsIn(name) || text === wordsIn(titleOf(target))
    },
  }
}

function wordsIn(text: string): string {
  return plainWords(text.replace(/\.[a-z]{1,5}$/i, ''))
}
