import type { Act } from '../../actions/action.ts'

/** What a cycle says of itself when it settles its task. */
export interface Settlement {
  readonly id: string
  readonly resident?: string
  /** The mind's own words; a note, never evidence. */
  readonly note?: string
  readonly findings?: readonly string[]
  readonly reason?: string
  /** Tokens that the mind used; undefined where no mind was asked. */
  readonly tokens?: number
  readonly score?: number
  /** Nothing is to be said of it. */
  readonly silent?: boolean
}

/** The settlement of a task that an act is; undefined where it is any other act. */
export function settlementOf(act: Act): Settlement | undefined {
  return act.action === 'task.settle' ? (act.input as unknown as Settlement) : undefined
}
