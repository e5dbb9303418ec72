import { afterEach, expect, test } from 'vitest'
import { adoptEdits } from '../../engine/acts/adoptEdits.ts'
import { readOnce } from '../../engine/documents/readOnce.ts'
import type { Snapshot } from '../../engine/documents/view.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

test('edits by hand are read once each, the valid and the broken, and never a page of the library', async () => {
  scratch = await scratchWorld()
  const { world } = scratch
  const saved = [scratch.drop('t-one'), scratch.drop('t-two'), scratch.drop('t-broken', { status: 'nonsense' })]
  scratch.save(page('index.md'), '# Index\n\nHalf a sen')
  const asked: string[] = []
  const shown = new Map<string, Snapshot>()
  /** As the store's: one snapshot for each commit, with one reader. */
  const snapshot = async () => {
    const real = await world.store.snapshot()
    const read = readOnce((path, text) => {
      asked.push(path)
      return real.read(path, text)
    })
    const known = shown.get(real.head) ?? { ...real, read }
    shown.set(real.head, known)
    return known
  }
  const counting = { ...world, store: { ...world.store, snapshot } }
  const { paths, problems } = await adoptEdits(counting, await world.store.rescan())
  expect([paths, problems.map(({ path }) => path)]).toEqual([
    ['.swarm/tasks/t-one.md', '.swarm/tasks/t-two.md'],
    ['.swarm/tasks/t-broken.md'],
  ])
  // The last is the record that came of it.
  expect(asked.slice(0, -1).sort()).toEqual([...saved].sort())
  expect(asked.at(-1)).toMatch(/^\.swarm\/records\//)
})
