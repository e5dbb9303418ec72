import type { LinkSpace } from '../../documents/markdown/linkSpace.ts'
import type { BrokenLink } from './brokenLink.ts'
import type { Candidate } from './candidate.ts'
import type { Habits } from './habits.ts'
import { nameVariants } from './nameVariants.ts'

/** The same path in other letter case. */
export function findByCase(space: LinkSpace, habits: Habits, { path }: BrokenLink): readonly Candidate[] {
  return nameVariants(path, habits.bareWorks).flatMap((variant) =>
    (space.byLowerPath.get(variant.path.toLowerCase()) ?? []).map((target): Candidate => ({
      slip: 'case',
      target,
      form: variant.form,
      distance: 0,
      sure: true,
      because: `${target} differs only in upper and lower case`,
    })),
  )
}
