import type { PhysicsData } from '../../../schemas/types.ts'

/** What was measured of the work that is paid for. */
export interface Measured {
  /** Tokens that its mind used. */
  readonly tokens?: number
  /** The review's score, 0 to 1. */
  readonly score?: number
}

/** A rule of the economy by which a resident is paid; nothing else mints tokens. */
export interface Payment {
  /** The reason of its ledger entries: `approved_task`. */
  readonly reason: string
  /** One sentence: who is paid for what. */
  readonly tells: string
  /** The collection of what it is for; its id is the entry's subject. */
  readonly subject: string
  /** Whole tokens, by the constants of the world. */
  amount(physics: PhysicsData, measured: Measured): number
}
