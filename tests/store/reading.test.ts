import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../engine/documents/view.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { StoreOptions } from '../../engine/store/openStore.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld, write } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

describe('reading a world', () => {
  let root: string
  beforeEach(() => {
    root = scratchWorld({
      'notes/a.md': note('a'),
      'notes/b.md': note('b'),
      'notes/é/c.md': note('c', 'Ünïcode.'),
      'notes/bad.md': 'bad\n',
    })
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  /** Opens, looks, closes: what a command does. */
  async function visit<T>(look: (view: Snapshot) => T, options: Partial<StoreOptions> = {}): Promise<T> {
    const store = await openStore(root, { ...plainReader(), ...options })
    const result = look(await store.snapshot())
    await store.close()
    return result
  }
  const everything = (view: Snapshot) => ({
    head: view.head,
    files: [...view.files('')],
    problems: view.problems,
    notes: view
      .of('note')
      .map((one) => ({ ...one, text: view.text(one.path), found: view.find('note', one.id)?.path })),
  })
  /** A reader that counts what it has to parse. */
  const counting = () => {
    const parsed: string[] = []
    const reader = plainReader()
    return {
      parsed,
      parse: ((bytes, path, ...rest) => (parsed.push(path), reader.parse(bytes, path, ...rest))) as typeof reader.parse,
    }
  }
  const cache = () => `${root}/.swarm/local/cache/documents`

  test('gives the same from the cache as without it, parsing nothing', async () => {
    const cold = await visit(everything)
    const { parsed, parse } = counting()
    expect(await visit(everything, { parse })).toEqual(cold)
    expect(parsed).toEqual([])
    expect(cold.notes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(git(root, 'status', '--porcelain')).toBe('')
  })
  test('parses again only what changed since the cache was written, by whomever', async () => {
    await visit(everything)
    write(root, 'notes/a.md', note('a', 'New.'))
    fs.rmSync(`${root}/notes/b.md`)
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'By hand')
    const { parsed, parse } = counting()
    const warm = await visit(everything, { parse })
    expect(parsed).toEqual(['notes/a.md'])
    fs.rmSync(`${root}/.swarm`, { recursive: true })
    expect(await visit(everything)).toEqual(warm)
  })
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 10)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one byte',
      (bytes) => (bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20), bytes),
    ],
    ['something else', () => Buffer.from('{"format":2}\n')],
  ])('does not believe a cache file that is %s', async (_, damage) => {
    const cold = await visit(everything)
    fs.writeFileSync(cache(), damage(fs.readFileSync(cache())))
    const { parsed, parse } = counting()
    expect(await visit(everything, { parse })).toEqual(cold)
    expect(parsed).toHaveLength(4)
  })
  test('gives values that JSON does not have from the cache as they were', async () => {
    const plain = plainReader()
    const parse: typeof plain.parse = (bytes, path, ...rest) => {
      const parsed = plain.parse(bytes, path, ...rest)
      if (!('document' in parsed) || path !== 'notes/b.md') return parsed
      return { document: { ...parsed.document, data: { id: 'b', limit: Infinity, zero: -0 } } }
    }
    const cold = await visit(everything, { parse })
    expect(await visit(everything, { parse })).toEqual(cold)
    expect(cold.notes[1]?.data).toEqual({ id: 'b', limit: Infinity, zero: -0 })
  })
  test('does not believe a cache file that other schemas or another engine wrote', async () => {
    await visit(everything)
    const { parsed, parse } = counting()
    await visit(everything, { parse, cacheKey: 'engine 2' })
    expect(parsed).toHaveLength(4)
  })
  test('gives the committed text of a file that was edited while nobody looked, from the cache too', async () => {
    git(root, 'gc', '-q', '--prune=now')
    await visit(everything)
    write(root, 'notes/a.md', note('a', 'Edited.'))
    expect(await visit((view) => view.text('notes/a.md'))).toBe(note('a'))
  })
  test('says that the world moved, not something wrong, when a packed file is edited while it is read', async () => {
    git(root, 'gc', '-q', '--prune=now')
    const store = await openStore(root, plainReader())
    const view = await store.snapshot()
    write(root, 'notes/a.md', note('a', 'Edited.'))
    expect(() => view.text('notes/a.md')).toThrow(expect.objectContaining({ code: 'store/moved' }))
    expect((await store.snapshot()).text('notes/a.md')).toBe(note('a'))
    await store.close()
  })
  test('makes problems of what cannot be a document, and goes on', async () => {
    write(root, 'notes/latin.md', Buffer.from([0x2d, 0xe9, 0x0a]))
    write(root, 'notes/huge.md', note('huge', 'x'.repeat(1024 * 1024)))
    fs.symlinkSync('a.md', `${root}/notes/link.md`)
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'Odd')
    const seen = await visit((view) => ({
      problems: view.problems.map(({ rule, path }) => [rule, path]),
      notes: view.of('note').length,
      link: view.text('notes/link.md'),
      latin: view.text('notes/latin.md'),
      has: view.has('notes/link.md'),
    }))
    expect(seen).toEqual({
      problems: [
        ['note/id', 'notes/bad.md'],
        ['text/too-large', 'notes/huge.md'],
        ['text/not-utf-8', 'notes/latin.md'],
        ['file/symlink', 'notes/link.md'],
      ],
      notes: 3,
      link: undefined,
      latin: undefined,
      has: true,
    })
  })
  test('finds the other file when one of two with the same id goes', async () => {
    write(root, 'notes/twin.md', note('a'))
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'Twins')
    const store = await openStore(root, plainReader())
    const view = await store.snapshot()
    await store.commit(transactionOn(view, { [view.find('note', 'a')!.path]: null }))
    expect((await store.snapshot()).find('note', 'a')).toBeDefined()
    await store.close()
  })
  test('reads every commit of the history as it was', async () => {
    const store = await openStore(root, plainReader())
    const heads = [(await store.snapshot()).head]
    for (const body of ['one', 'two', 'three']) {
      await store.commit(
        transactionOn(await store.snapshot(), { 'notes/a.md': note('a', body), [`notes/${body}.md`]: note(body) }),
      )
      heads.push((await store.snapshot()).head)
    }
    git(root, 'tag', '-a', '-m', 'v1', 'v1', heads[1]!)
    git(root, 'gc', '-q', '--prune=now')
    const texts = []
    for (const head of [...heads].reverse()) texts.push((await store.snapshotAt(head)).text('notes/a.md'))
    expect(texts).toEqual(['three', 'two', 'one', undefined].map((body) => note('a', body)))
    expect((await store.snapshotAt('v1')).of('note').map(({ id }) => id)).toEqual(['a', 'b', 'one', 'c'])
    await expect(store.snapshotAt('no-such-branch')).rejects.toMatchObject({ code: 'store/unknown-ref' })
    await store.close()
  })
  test('sees what a person commits, and follows a reset', async () => {
    const store = await openStore(root, plainReader())
    const before = await store.snapshot()
    write(root, 'notes/new.md', note('new'))
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'By hand')
    expect((await store.snapshot()).has('notes/new.md')).toBe(true)
    git(root, 'reset', '-q', '--hard', 'HEAD~1')
    expect(everything(await store.snapshot())).toEqual(everything(before))
    await store.close()
  })
  test('ignores new files that git ignores, and folders that are no part of the world', async () => {
    write(root, '.gitignore', 'notes/private/\n')
    for (const file of ['notes/private/x.md', 'notes/node_modules/x.md', 'notes/dist/x.md', 'notes/seen.md'])
      write(root, file, note('x'))
    git(root, 'init', '-q', 'notes/other')
    write(root, 'notes/other/x.md', note('x'))
    const store = await openStore(root, plainReader())
    expect((await store.rescan()).map(({ path }) => path)).toEqual(['notes/seen.md'])
    await store.close()
  })
  test('knows when each file changed last, with and without git', async () => {
    const store = await openStore(root, plainReader())
    await store.commit(
      transactionOn(await store.snapshot(), { 'notes/a.md': note('a', 'x') }, { at: '2026-11-23T10:00:00.000Z' }),
    )
    await store.commit(
      transactionOn(await store.snapshot(), { 'notes/é/c.md': note('c', 'x') }, { at: '2026-11-24T10:00:00.000Z' }),
    )
    const withGit = await store.lastChanged('notes')
    await store.close()
    const path = process.env['PATH']
    process.env['PATH'] = '/nonexistent'
    try {
      const alone = await openStore(root, plainReader())
      const sorted = (map: ReadonlyMap<string, string>) => [...map].sort()
      expect(sorted(await alone.lastChanged('notes'))).toEqual(sorted(withGit))
      expect(withGit.get('notes/a.md')).toBe('2026-11-23T10:00:00.000Z')
      await alone.close()
    } finally {
      process.env['PATH'] = path
    }
  })
  test('names the person that git would name', async () => {
    git(root, 'config', 'user.name', 'Grace "G" Hopper')
    git(root, 'config', 'user.email', 'grace@example.org')
    const store = await openStore(root, plainReader())
    const { GIT_AUTHOR_NAME: name } = process.env
    delete process.env['GIT_AUTHOR_NAME']
    expect(await store.person()).toEqual({ name: 'Grace "G" Hopper', email: 'grace@example.org' })
    process.env['GIT_AUTHOR_NAME'] = 'Ada'
    expect((await store.person())?.name).toBe('Ada')
    if (name === undefined) delete process.env['GIT_AUTHOR_NAME']
    else process.env['GIT_AUTHOR_NAME'] = name
    await store.close()
  })
})
