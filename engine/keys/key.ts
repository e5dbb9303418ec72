import type { Problem } from '../documents/problem.ts'

/** The part of a model that says where its key is. */
export interface KeyOwner {
  readonly name: string
  /** The environment variable that the policy names for it. */
  readonly key?: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** What came of looking for the key of a model. The key itself goes to the wire and nowhere else. */
export type FoundKey =
  | { readonly kind: 'found'; readonly key: string; readonly where: string }
  /** `needed`: the policy names a variable for it, so that a call without it would be in vain. */
  | { readonly kind: 'none'; readonly needed: boolean; readonly looked: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** What was saved on this machine: the keys by the names of their models. */
export type SavedKeys =
  | { readonly kind: 'read'; readonly keys: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly problem: Problem }
