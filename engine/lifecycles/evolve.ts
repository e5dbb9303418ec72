import type { Moves } from './moves.ts'

export type Evolution<Status extends string> =
  | { readonly kind: 'moved'; readonly status: Status }
  | { readonly kind: 'illegal'; readonly message: string }

/** The status after an event; a pair absent from the table is illegal, in the table's own words. */
export function evolve<Status extends string, Event extends string>(
  moves: Moves<Status, Event>,
  status: Status,
  event: Event,
): Evolution<Status> {
  const row = moves[status] ?? {}
  // A plain look-up would find what every object inherits: `toString`, `constructor`.
  const next = Object.hasOwn(row, event) ? moves[status][event] : undefined
  if (next !== undefined) return { kind: 'moved', status: next }
  const possible = Object.entries(row).map(([name, to]) => `${name} (to ${String(to)})`)
  return {
    kind: 'illegal',
    message: `${event} is not possible while ${status}; possible: ${possible.join(', ') || 'nothing, it is settled'}`,
  }
}
