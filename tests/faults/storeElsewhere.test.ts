import fs from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import type { Step } from '../../engine/store/repository.ts'
import { git } from '../store/git.ts'
import { plainReader } from '../store/plainReader.ts'
import { note, scratchWorld } from '../store/scratchWorld.ts'
import { transactionOn } from '../store/transactionOn.ts'

const steps: readonly Step[] = ['ref', 'first file']

/** What happens to a folder between a crash and the next command; answers where it lies then. */
const fates: Readonly<Record<string, (root: string) => string>> = {
  copied(root) {
    fs.cpSync(root, `${root}-copy`, { recursive: true })
    fs.rmSync(root, { recursive: true })
    return `${root}-copy`
  },
  moved(root) {
    fs.renameSync(root, `${root}-moved`)
    return `${root}-moved`
  },
  touched(root) {
    for (const name of fs.readdirSync(`${root}/notes`)) fs.utimesSync(`${root}/notes/${name}`, 1, 1)
    return root
  },
}

describe('a commit that stands', () => {
  let root: string
  beforeEach(() => {
    const files = { 'notes/a.md': note('a'), 'notes/b.md': note('b'), 'notes/gone.md': note('gone') }
    root = scratchWorld({ ...files, '.gitignore': '.swarm/local/\n' })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    fs.rmSync(root, { recursive: true })
  })
  const expectWhole = async () => {
    const store = await openStore(root, plainReader())
    expect(await store.rescan()).toEqual([])
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(fs.existsSync(`${root}/notes/gone.md`)).toBe(false)
    expect(fs.readFileSync(`${root}/notes/a.md`, 'utf8')).toBe(note('a', 'New.'))
    expect(fs.readdirSync(`${root}/.git/vivarium`).filter((name) => name.startsWith('journal'))).toEqual([])
    const next = await store.commit(transactionOn(await store.snapshot(), { 'notes/b.md': note('b', 'Later.') }))
    expect(next.kind).toBe('committed')
    await store.close()
  }

  const cases = Object.keys(fates).flatMap((fate) => steps.map((step) => [fate, step] as const))
  test.each(cases)('is finished in a folder that was %s after a kill at "%s"', async (fate, step) => {
    const child = fileURLToPath(new URL('storeCommitChild.ts', import.meta.url))
    expect(spawnSync(process.execPath, [child, root, step]).signal).toBe('SIGKILL')
    root = fates[fate]?.(root) ?? ''
    await expectWhole()
  })

  /** The disk refuses these for a while. */
  const refused: Readonly<Record<string, () => void>> = {
    'a removal': () => refuse('rmSync', (path) => path.endsWith('/notes/gone.md'), 'EPERM'),
    'a replacement': () => refuse('renameSync', (_, to) => to?.endsWith('/notes/a.md') ?? false, 'EBUSY'),
    'a new folder': () => refuse('mkdirSync', (path) => path.endsWith('/notes/some/where'), 'ENOSPC'),
  }
  function refuse(call: 'rmSync' | 'renameSync' | 'mkdirSync', where: (...paths: string[]) => boolean, code: string) {
    const real = fs[call] as (...words: unknown[]) => unknown
    vi.spyOn(fs, call).mockImplementation(((...words: unknown[]) => {
      if (where(...words.map(String))) throw Object.assign(new Error(`${code}: not now`), { code, syscall: call })
      return real(...words)
    }) as never)
  }
  test.each(Object.entries(refused))('keeps %s that the disk refuses, as nobody’s edit', async (_, begin) => {
    const store = await openStore(root, plainReader())
    const wish = { 'notes/a.md': note('a', 'New.'), 'notes/gone.md': null, 'notes/some/where/new.md': note('new') }
    const view = await store.snapshot()
    begin()
    expect((await store.commit(transactionOn(view, wish))).kind).toBe('committed')
    expect(await store.rescan()).toEqual([])
    const later = transactionOn(await store.snapshot(), { 'notes/b.md': note('b', 'Meanwhile.') })
    await expect(store.commit(later)).rejects.toMatchObject({
      code: 'store/unfinished',
      message: expect.stringMatching(/^notes\/\S+, of a commit that stands, cannot be written .*: E/),
    })
    await store.close()
    // Reading goes on, in the next process as well.
    const reader = await openStore(root, plainReader())
    expect((await reader.snapshot()).of('note').map(({ id }) => id)).toEqual(['a', 'b', 'new'])
    expect(await reader.rescan()).toEqual([])
    await reader.close()
    vi.restoreAllMocks()
    await expectWhole()
    expect(fs.readFileSync(`${root}/notes/some/where/new.md`, 'utf8')).toBe(note('new'))
  })
})
