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
  const { head } = await world.store.snapshot()
  return [{ what: 'World', state: 'ok', found: `${world.root} at ${head.slice(0, 7)}` }]
}
