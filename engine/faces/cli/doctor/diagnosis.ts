import type { World } from '../../../ports/world.ts'
import type { Host } from '../host.ts'

/** What one look came to. A note is nothing to mend. */
export interface Diagnosis {
  readonly what: string
  readonly state: 'ok' | 'note' | 'problem'
  readonly found: string
  readonly hint?: string
}

/** What is looked at: the folder, and the world in it where it could be opened. */
export interface Patient {
  readonly host: Host
  readonly root: string | undefined
  readonly world: World | undefined
  /** Why there is no world to look at. */
  readonly failure: { readonly message: string; readonly hint: string } | undefined
}

/** One look at one thing; it changes nothing. */
export type Look = (patient: Patient) => Promise<readonly Diagnosis[]>
