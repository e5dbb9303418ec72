import type { Instant } from '../documents/document.ts'
import type { Change } from '../documents/change.ts'
import type { Problem } from '../documents/problem.ts'
import type { BranchWrite } from '../documents/transaction.ts'
import type { View } from '../documents/view.ts'
import type { Collection } from '../collections/collection.ts'

/** Who acts: every act has exactly one. */
export interface Principal {
  readonly kind: 'human' | 'resident' | 'engine'
  readonly id: string
}

/** One use of an action that somebody asks for. */
export interface ActRequest {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}
