import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { foundDemo } from '../../engine/faces/cli/demo/foundDemo.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { runWorld } from '../../engine/run/runWorld.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

test('the demo makes the same commits for the same seed, and others for another', async () => {
  const [first, again, other] = [await commits('7'), await commits('7'), await commits('8')]
  expect(first.length).toBeGreaterThan(3)
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

async function commits(seed: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vivarium-demo-test-'))
  folders.push(folder)
  const world = await openWorld(folder, await foundDemo(folder, seed))
  try {
    for await (const _ of runWorld(world, { untilIdle: true })) continue
    return (await world.store.log(100)).map(({ commit }) => commit)
  } finally {
    await world.store.close()
  }
}
