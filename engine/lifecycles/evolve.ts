import type { Moves } from './moves.ts'

export type Evolution<Status extends string> =
  { readonly kind: 'moved'; readonly status: Status } | { readonly kind: 'illegal'; readonly message: string }

/** The status after events; a pair absent from the table is illegal, in the table's own words. */
export function evolve<Status extends string, Event extends string>(
  moves: Moves<Status, Event>,
  status: Status,
  ...[event, ...later]: readonly Event[]
): Evolution<Status> {
  if (event === undefined) return { kind: 'moved', status }
  const row = moves[status] ?? {}
  // A plain look-up would find what every object inherits: `toString`, `constructor`.
  const next = Object.hasOwn(row, event) ? moves[status][event] : undefined
  if (next !== undefined) return evolve(moves, next, ...later)
  const possible = Object.entries(row).map(([name, to]) => `${name} (to ${String(to)})`)
  return {
    kind: 'illegal',
    message: `${event} is not possible while ${status}; possible: ${possible.join(', ') || 'nothing, it is settled'}`,
  }
}
