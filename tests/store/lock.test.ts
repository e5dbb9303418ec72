import fs from 'node:fs'
import os from 'node:os'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describeRepository } from '../../engine/store/describeRepository.ts'
import { openStore } from '../../engine/store/openStore.ts'
import { lockOwner, releaseLock, takeLock } from '../../engine/store/refs/lock.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

const anHourAgo = new Date(Date.now() - 3_600_000)

/** A number of a process that was there a moment ago. */
const gone = spawnSync(process.execPath, ['-e', '0']).pid

describe('a lock', () => {
  let root: string
  let marker: string[]
  const file = () => `${root}/.git/index.lock`
  const repository = () => describeRepository(root, {})
  const leave = (change: (words: string[]) => void, at = new Date()) => {
    const words = [...marker]
    change(words)
    fs.writeFileSync(file(), words.join(' '))
    fs.utimesSync(file(), at, at)
  }
  const owner = () => lockOwner(file()).owner
  const commit = async () => {
    const store = await openStore(root, plainReader())
    const made = await store.commit(transactionOn(await store.snapshot(), { 'notes/a.md': note('a', 'New.') }))
    await store.close()
    return made.kind === 'committed' ? made.kind : made.moved
  }

  beforeEach(async () => {
    root = fs.realpathSync(scratchWorld({ 'notes/a.md': note('a') }))
    const lock = await takeLock(repository(), `${root}/.git/index`)
    marker = fs.readFileSync(file(), 'utf8').split(' ')
    expect([owner(), marker.length]).toEqual(['alive', 7])
    if (lock) releaseLock(lock)
    expect(owner()).toBe('nobody')
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  test.runIf(process.platform === 'linux')(
    'of a process whose number is ours by now, or another one’s, is taken over at once',
    async () => {
      for (const pid of [process.pid, process.ppid, gone]) {
        leave((words) => words.splice(1, 1, String(pid)) && words.splice(4, 1, '1'))
        expect(owner()).toBe('dead')
      }
      leave((words) => words.splice(4, 1, '1'))
      expect(await commit()).toBe('committed')
      expect(fs.existsSync(file())).toBe(false)
      expect(git(root, 'status', '--porcelain')).toBe('')
    },
  )

  test.runIf(process.platform === 'linux')('of a machine that has another name now is taken over at once', () => {
    leave((words) => words.splice(1, 2, String(gone), 'old-name'))
    expect(owner()).toBe('dead')
    leave((words) => words.splice(2, 1, 'old-name'))
    expect(owner()).toBe('alive')
  })

  const elsewhere: Readonly<Record<string, (words: string[]) => void>> = {
    'another boot or container': (words) => words.splice(3, 1, 'another-boot/4026531836'),
    'a copied folder, by a process that lives': (words) =>
      words.splice(5, 1, Buffer.from('/elsewhere/.git/index.lock').toString('base64url')),
    'an earlier version of the engine': (words) => words.splice(0, 7, 'vivarium', '1', os.hostname(), 'abc0\n'),
  }
  test.each(Object.entries(elsewhere))(
    'of %s holds while there are signs of life, and then no more',
    async (_, change) => {
      leave(change)
      expect(owner()).toBe('alive')
      leave(change, anHourAgo)
      expect(owner()).toBe('dead')
      expect(await commit()).toBe('committed')
      // A clock that was set back is no sign of life.
      leave(change, new Date(Date.now() + 3_600_000))
      expect(owner()).toBe('dead')
    },
  )

  test('of a copied folder, by a process that lives and holds the first, is nobody’s at once', async () => {
    leave((words) => words.splice(5, 1, Buffer.from(`${root}/index.lock`).toString('base64url')))
    expect(owner()).toBe('dead')
    expect(await commit()).toBe('committed')
  })

  test('gives signs of life while it is held, and none over what somebody put in its place', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const lock = await takeLock(repository(), `${root}/.git/index`)
      const touched = () => fs.statSync(file()).mtimeMs
      fs.utimesSync(file(), anHourAgo, anHourAgo)
      vi.advanceTimersByTime(5000)
      expect(Date.now() - touched()).toBeLessThan(60_000)
      fs.rmSync(file())
      fs.writeFileSync(file(), 'theirs\n')
      fs.utimesSync(file(), anHourAgo, anHourAgo)
      vi.advanceTimersByTime(5000)
      expect(touched()).toBe(anHourAgo.getTime())
      if (lock) releaseLock(lock)
      expect(fs.readFileSync(file(), 'utf8')).toBe('theirs\n')
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('of somebody’s git is never taken over', async () => {
    fs.writeFileSync(file(), '')
    fs.utimesSync(file(), anHourAgo, anHourAgo)
    expect(owner()).toBe('git')
    expect(await commit()).toBe('busy')
  })

  test('in the way of nobody: a lease that no engine wrote is told by name', async () => {
    const blob = spawnSync('git', ['hash-object', '-w', '--stdin'], { cwd: root, input: 'fern was here' })
    git(root, 'update-ref', 'refs/vivarium/leases/task/t-1', blob.stdout.toString().trim())
    const store = await openStore(root, plainReader())
    await expect(store.claim('task/t-1', 'oak', '2099-01-01T00:00:00.000Z')).rejects.toMatchObject({
      code: 'store/lease',
      message: 'the lease task/t-1 cannot be read: "fern was here"',
      hint: expect.stringContaining('git update-ref -d refs/vivarium/leases/task/t-1'),
    })
    await store.close()
  })
})
