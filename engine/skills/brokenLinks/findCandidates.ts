import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { findByDepth } from './findByDepth.ts'
import { findByEnding } from './findByEnding.ts'
import { findByCase } from './findByCase.ts'
import { findByTyping } from './findByTyping.ts'
import { findMoved } from './findMoved.ts'

/** Every file or folder that a broken link may have meant, each with the slip that would explain it. */
export function findCandidates(space: LinkSpace, habits: Habits, broken: BrokenLink): readonly Candidate[] {
  const found = [findByCase, findByEnding, findByDepth, findMoved, findByTyping].flatMap((find) =>
    find(space, habits, broken),
  )
  // A page may link to itself, but it is not another page that went elsewhere.
  return found.filter(({ target, slip }) => target !== broken.from || slip !== 'moved')
}
