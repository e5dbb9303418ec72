import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeRepository } from '../../engine/store/describeRepository.ts'
import { descends } from '../../engine/store/history/descends.ts'
import { readObject } from '../../engine/store/objects/readObject.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { Step } from '../../engine/store/repository.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

/** Somebody's git forgets what no ref leads to, and a commit is made of what no ref leads to yet. */
describe('a commit that is made while somebody prunes', () => {
  let root: string
  let at: Partial<Record<Step, () => void>>
  beforeEach(() => {
    root = scratchWorld({ '.gitignore': '.swarm/local/\n', 'notes/one.md': note('one') })
    at = {}
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  const open = () => openStore(root, { ...plainReader(), after: (step) => at[step]?.() })
  const commit = async (store: Awaited<ReturnType<typeof open>>, text: string) =>
    store.commit(transactionOn(await store.snapshot(), { 'notes/two.md': note('two', text) }))
  const fsck = () => git(root, 'fsck', '--strict', '--no-dangling')

  test('loses its objects to `git gc --prune=now` and has them back at once', async () => {
    const store = await open()
    at.objects = () => void git(root, 'gc', '--quiet', '--prune=now')
    expect(await commit(store, 'Hello.')).toMatchObject({ kind: 'committed' })
    expect(fsck()).toBe('')
    expect(git(root, 'show', 'HEAD:notes/two.md')).toBe(note('two', 'Hello.'))
    await store.close()
  })

  test('loses them to `git prune`, and has them back a moment later or when the world is opened next', async () => {
    const store = await open()
    expect(await commit(store, 'First.')).toMatchObject({ kind: 'committed' })
    at.objects = () => void git(root, 'prune', '--expire=now')
    expect(await commit(store, 'Hello.')).toMatchObject({ kind: 'committed' })
    expect(() => git(root, 'log')).toThrow(/bad object|unable to read|did not match|Could not read/i)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(fsck()).toBe('')
    delete at.objects
    git(root, 'gc', '--quiet', '--prune=now')
    expect(await commit(store, 'Again.')).toMatchObject({ kind: 'committed' })
    const head = git(root, 'rev-parse', 'HEAD').trim()
    await store.close()
    fs.rmSync(`${root}/.git/objects/${head.slice(0, 2)}/${head.slice(2)}`)
    expect((await (await open()).snapshot()).head).toBe(head)
    expect(fsck()).toBe('')
  })

  test('makes an old object that it needs again a young one, which no gc takes for forgotten', async () => {
    const blob = git(root, 'hash-object', '-w', '.gitignore').trim()
    const text = note('two', 'Hello.')
    fs.writeFileSync(`${root}/forgotten`, text)
    const forgotten = git(root, 'hash-object', '-w', 'forgotten').trim()
    fs.rmSync(`${root}/forgotten`)
    const fileOf = (oid: string) => `${root}/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`
    for (const oid of [blob, forgotten]) fs.utimesSync(fileOf(oid), 1_600_000_000, 1_600_000_000)
    const store = await open()
    at.objects = () => void git(root, 'prune', '--expire=2.weeks.ago')
    expect(await commit(store, 'Hello.')).toMatchObject({ kind: 'committed' })
    await store.close()
    expect(Date.now() - fs.statSync(fileOf(forgotten)).mtimeMs).toBeLessThan(60_000)
    expect(fsck()).toBe('')
  })

  test('leaves nothing in `objects` but what git knows, wherever it is cut off', async () => {
    const store = await open()
    const seen = new Set<string>()
    const rename = fs.renameSync
    fs.renameSync = (from, to) => {
      if (String(from).includes('/objects/'))
        seen.add(
          String(from)
            .split('/')
            .at(-1)!
            .replace(/\w{12}$/, '…'),
        )
      rename(from, to)
    }
    try {
      expect(await commit(store, 'Hello.')).toMatchObject({ kind: 'committed' })
    } finally {
      fs.renameSync = rename
    }
    await store.close()
    expect([...seen]).toEqual(['tmp_obj_…'])
  })

  test('is read while packs are replaced, whole and by what is in them now', async () => {
    git(root, 'gc', '--quiet')
    const repository = describeRepository(root, {})
    const { fs: files } = repository
    if (!('promises' in files)) throw new Error('no promises')
    const head = git(root, 'rev-parse', 'HEAD').trim()
    const packs = `${root}/.git/objects/pack`
    const [index = ''] = fs.readdirSync(packs).filter((name) => name.endsWith('.idx'))
    for (const name of ['.tmp-1-pack-0', '.tmp-2-pack-1', 'tmp_idx_3'])
      fs.copyFileSync(`${packs}/${index}`, `${packs}/${name}.idx`)
    let listed = 0
    const promises = {
      ...files.promises,
      readdir: async (path: string) => {
        const names: string[] = await files.promises.readdir(path)
        // What was listed is gone before it is read.
        if (++listed === 1) {
          fs.writeFileSync(`${root}/more`, 'more')
          git(root, 'add', 'more')
          git(root, 'commit', '--quiet', '--message', 'More')
          git(root, 'repack', '-a', '-d', '-f', '--quiet')
        }
        return names
      },
    }
    const racing = { ...repository, fs: { promises } }
    expect((await readObject(racing, head))?.type).toBe('commit')
    expect(listed).toBeGreaterThan(1)
    listed = 0
    expect(await descends(racing, git(root, 'rev-parse', 'HEAD').trim(), head)).toBe(true)
    expect(await readObject(racing, 'a'.repeat(40))).toBeUndefined()
  })
})
