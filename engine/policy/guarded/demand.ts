import type { Signature } from '../../documents/transaction.ts'

/** Who made a commit, by what it says itself. */
export interface Hand {
  readonly author: Signature
  readonly committer: Signature
}

/** What a commit has to have, because of what it changes. */
export type Demand =
  | { readonly kind: 'nothing' }
  /** A good signature by one of these keys. */
  | { readonly kind: 'signature'; readonly keys: readonly string[]; readonly expected: string }
  | { readonly kind: 'refused'; readonly expected: string; readonly got: string }

/** The hand of a commit, in words. */
export function describeHand({ author, committer }: Hand): string {
  const [by, through] = [author, committer].map(({ name, email }) => `${name} <${email}>`)
  return by === through ? `author and committer ${by}` : `author ${by}, committer ${through}`
}
