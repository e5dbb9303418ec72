import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld } from './scratchWorld.ts'

const claiming = fileURLToPath(new URL('claimLeaseChild.ts', import.meta.url))

describe('the lease of a process that was killed', () => {
  let root: string
  beforeEach(() => (root = scratchWorld({ 'notes/a.md': note('a') })))
  afterEach(() => rmSync(root, { recursive: true }))

  test('ends with it, not when it would lapse', async () => {
    const died = spawnSync(process.execPath, [claiming, root, 'task/t-1'], { encoding: 'utf8' })
    expect(died.signal, died.stderr).toBe('SIGKILL')
    const store = await openStore(root, plainReader())
    expect(await store.leases('task')).toEqual([])
    expect(await store.claim('task/t-1', 'oak', '2099-01-01T00:00:00.000Z')).toMatchObject({
      holder: 'oak',
      generation: 2,
    })
    await store.close()
  })
})
