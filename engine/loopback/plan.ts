import type { Usage } from '../economy/spend/call.ts'
import type { Cut } from './behaviour.ts'
import type { Refusal, Reply } from './wire.ts'

/** A behaviour laid flat: what is said, how slowly, and where it breaks off. */
export interface Plan {
  readonly content: PlannedContent
  readonly before: number
  readonly between: number
  readonly cut?: Cut
}

export type PlannedContent =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly charge: Usage }
  | {
      readonly kind: 'refusal'
      readonly refusal: Refusal
      readonly headers: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly kind: 'malformed'; readonly body: string; readonly charge: Usage }
  | { readonly kind: 'nothing' }
