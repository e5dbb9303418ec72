import { format, tellOlder } from '../../../collections/format.ts'
import type { Look } from './diagnosis.ts'

/** Whether the world and its repository can be opened. */
export const lookAtRepository: Look = async ({ world, failure }) => {
  if (!world)
    return [
      {
        what: 'World',
        state: 'problem',
        found: failure?.message ?? 'none',
        ...(failure ? { hint: failure.hint } : {}),
      },
    ]
  const view = await world.store.snapshot()
  const older = tellOlder(view)
  return [
    { what: 'World', state: 'ok', found: `${world.root} at ${view.head.slice(0, 7)}` },
    older
      ? { what: 'Format', state: 'note', found: older, hint: 'vivarium migrate --dry-run shows what it adds' }
      : { what: 'Format', state: 'ok', found: `${format.current}, the current one` },
  ]
}
