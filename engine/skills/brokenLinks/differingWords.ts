import type { FilePath } from '../../documents/document.ts'
import { wordsOf } from '../../documents/text/words.ts'
import { without } from '../without.ts'
import { writtenLike } from './writtenLike.ts'

/** The words that a written path and the path of a target do not share. */
export interface Difference {
  /** Of the written path only. */
  readonly gone: readonly string[]
  /** Of the target only. */
  readonly come: readonly string[]
  /** Letter for letter the same words, so that only the signs between them differ. */
  readonly none: boolean
}

/** Which words differ; the folders and names that are the same say nothing of those that are not. */
export function differingWords(written: FilePath, target: FilePath): Difference {
  const [from, to] = [writtenLike(written, target).split('/'), target.split('/')]
  const differs = from.length === to.length
  const [words, others] = [from, to].map((segments, side) =>
    segments
      .filter((segment, at) => !differs || segment !== [to, from][side]![at])
      .flatMap((segment) => wordsOf(segment)),
  ) as [string[], string[]]
  return { gone: without(words, others), come: without(others, words), none: words.join('') === others.join('') }
}
