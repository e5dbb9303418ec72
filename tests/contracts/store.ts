import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../engine/documents/view.ts'
import type { CommitResult, Store } from '../../engine/ports/store.ts'
import { note } from '../store/scratchWorld.ts'
import { transactionOn } from '../store/transactionOn.ts'

/** A store over a world of its own, and the hands that people and time have in it. */
export interface StoreInWorld {
  readonly store: Store
  /** A person saves a file, or deletes it. */
  edit(path: string, text: string | null): void
  setTime(instant: string): void
  end(): Promise<void>
}

/** How a store makes documents: `notes/**.md`, whose id is in the frontmatter (tests/store/plainReader.ts). */
export type MakeStore = (files: Readonly<Record<string, string>>) => Promise<StoreInWorld>

const startFiles = {
  'notes/a.md': note('a'),
  'notes/b.md': note('b'),
  'notes/deep/c.md': note('c'),
  'notes/bad.md': 'no frontmatter\n',
  'README.md': 'Read me.\n',
}

function committed(result: CommitResult): Extract<CommitResult, { kind: 'committed' }> {
  if (result.kind !== 'committed') throw new Error(`${result.moved}: ${result.what}`)
  return result
}

/** What every store does, whatever it is made of. */
export function describeStore(name: string, make: MakeStore): void {
  describe(name, () => {
    let world: StoreInWorld
    let store: Store
    beforeEach(async () => {
      world = await make(startFiles)
      store = world.store
    })
    afterEach(() => world.end())

    const ids = (view: Snapshot) => view.of('note').map((one) => one.id)

    describe('a snapshot', () => {
      test('has every valid document, ordered by path', async () => {
        const view = await store.snapshot()
        expect(view.of('note').map((one) => one.path)).toEqual(['notes/a.md', 'notes/b.md', 'notes/deep/c.md'])
        expect(view.find('note', 'c')?.path).toBe('notes/deep/c.md')
        expect(view.document('notes/a.md')).toEqual({
          collection: 'note',
          path: 'notes/a.md',
          id: 'a',
          blob: store.blobId(note('a')),
          data: { id: 'a' },
        })
      })
      test('shows an invalid file as a problem and not as a document', async () => {
        const view = await store.snapshot()
        expect(view.problems).toMatchObject([{ rule: 'note/id', path: 'notes/bad.md' }])
        expect(view.document('notes/bad.md')).toBeUndefined()
        expect(view.text('notes/bad.md')).toBe('no frontmatter\n')
      })
      test('lists files and folders, documents or not, in byte order', async () => {
        const view = await store.snapshot()
        expect([...view.files('')]).toEqual([
          'README.md',
          'notes/a.md',
          'notes/b.md',
          'notes/bad.md',
          'notes/deep/c.md',
        ])
        expect([...view.files('notes/deep')]).toEqual(['notes/deep/c.md'])
        expect([...view.files('nowhere')]).toEqual([])
        expect([[...view.entries('')].sort(), [...view.entries('notes')].sort(), [...view.entries('none')]]).toEqual([
          ['README.md', 'notes'],
          ['a.md', 'b.md', 'bad.md', 'deep'],
          [],
        ])
        expect([view.hasFolder('notes/deep'), view.hasFolder('notes/none'), view.hasFolder('')]).toEqual([
          true,
          false,
          true,
        ])
        expect([view.has('README.md'), view.has('notes')]).toEqual([true, false])
        expect(view.blob('README.md')).toBe(store.blobId('Read me.\n'))
      })
      test('stands at one commit on both branches, for one holds both trees', async () => {
        const view = await store.snapshot()
        const made = committed(await store.commit(transactionOn(view, { 'notes/a.md': note('a', 'New.') })))
        const after = await store.snapshot()
        expect([after.head, after.host, made.host]).toEqual([made.commit, made.commit, made.commit])
        const before = await store.snapshotAt(view.head)
        expect([before.head, before.host]).toEqual([view.head, view.host])
      })
      test('is the same one while nothing moves', async () => {
        expect(await store.snapshot()).toBe(await store.snapshot())
      })
      test('keeps what it was when the world moves on', async () => {
        const before = await store.snapshot()
        committed(await store.commit(transactionOn(before, { 'notes/a.md': null, 'notes/d.md': note('d') })))
        expect(ids(before)).toEqual(['a', 'b', 'c'])
        expect(ids(await store.snapshot())).toEqual(['b', 'd', 'c'])
      })
      test('gives the committed text while a person is editing the file', async () => {
        world.edit('notes/a.md', note('a', 'Half a sen'))
        await store.look(['notes/a.md'])
        expect((await store.snapshot()).text('notes/a.md')).toBe(note('a'))
      })
    })

    describe('a commit', () => {
      test('changes, adds and removes documents', async () => {
        const texts = { 'notes/a.md': note('a', 'New.'), 'notes/b.md': null, 'notes/far/off/e.md': note('e') }
        const made = committed(await store.commit(transactionOn(await store.snapshot(), texts)))
        const view = await store.snapshot()
        expect(view.head).toBe(made.commit)
        expect(ids(view)).toEqual(['a', 'c', 'e'])
        expect(view.text('notes/a.md')).toBe(note('a', 'New.'))
        expect(view.text('notes/b.md')).toBeUndefined()
        expect(view.find('note', 'b')).toBeUndefined()
        expect(await store.rescan()).toEqual([])
      })
      test('finds a document that moves to another folder by its id', async () => {
        const view = await store.snapshot()
        committed(await store.commit(transactionOn(view, { 'notes/a.md': null, 'notes/filed/a.md': note('a') })))
        expect((await store.snapshot()).find('note', 'a')?.path).toBe('notes/filed/a.md')
      })
      test('is refused when the branch has moved', async () => {
        const view = await store.snapshot()
        committed(await store.commit(transactionOn(view, { 'notes/a.md': note('a', 'First.') })))
        const late = await store.commit(transactionOn(view, { 'notes/b.md': note('b', 'Second.') }))
        expect(late).toMatchObject({ kind: 'conflict', moved: 'head' })
        expect((await store.snapshot()).text('notes/b.md')).toBe(note('b'))
      })
      test('is refused when the host branch has moved, and says that it is that one', async () => {
        const old = await store.snapshot()
        committed(await store.commit(transactionOn(old, { 'notes/a.md': note('a', 'First.') })))
        const view = await store.snapshot()
        const late = transactionOn(view, { 'notes/b.md': note('b', 'Second.') }, { host: old.host })
        expect(await store.commit(late)).toMatchObject({
          kind: 'conflict',
          moved: 'host',
          what: expect.stringContaining('library'),
        })
        expect((await store.snapshot()).head).toBe(view.head)
        expect(await store.rescan()).toEqual([])
      })
      test('is refused when a person has changed one of its files', async () => {
        const view = await store.snapshot()
        world.edit('notes/a.md', note('a', 'Mine.'))
        const result = await store.commit(
          transactionOn(view, { 'notes/b.md': note('b', 'x'), 'notes/a.md': note('a', 'y') }),
        )
        expect(result).toMatchObject({ kind: 'conflict', moved: 'file' })
        expect((await store.snapshot()).head).toBe(view.head)
        expect(await store.rescan()).toMatchObject([{ path: 'notes/a.md', text: note('a', 'Mine.') }])
      })
      test('is refused when it would create a file that a person has created meanwhile', async () => {
        const view = await store.snapshot()
        world.edit('notes/new.md', note('new', 'Mine.'))
        const result = await store.commit(transactionOn(view, { 'notes/new.md': note('new', 'Ours.') }))
        expect(result).toMatchObject({ kind: 'conflict', moved: 'file' })
      })
      test('adopts what a person has written', async () => {
        world.edit('notes/a.md', note('a', 'Mine.'))
        world.edit('notes/b.md', null)
        const strays = await store.rescan()
        const view = await store.snapshot()
        committed(
          await store.commit(transactionOn(view, Object.fromEntries(strays.map(({ path, text }) => [path, text])))),
        )
        expect(await store.rescan()).toEqual([])
        expect((await store.snapshot()).text('notes/a.md')).toBe(note('a', 'Mine.'))
        expect((await store.snapshot()).has('notes/b.md')).toBe(false)
      })
      test('is in the log with its author and committer, its moment and its message', async () => {
        const view = await store.snapshot()
        const made = committed(await store.commit(transactionOn(view, { 'notes/a.md': note('a', 'New.') })))
        expect(await store.log(1)).toEqual([
          {
            commit: made.commit,
            parents: [view.head],
            message: 'Change notes\n\nVivarium-Record: r-1\n',
            author: { name: 'Fern', email: 'fern@vivarium.invalid' },
            committer: { name: 'Fern', email: 'fern@vivarium.invalid' },
            at: '2026-11-22T10:00:00.000Z',
          },
        ])
        expect((await store.lastChanged('notes')).get('notes/a.md')).toBe('2026-11-22T10:00:00.000Z')
      })
      test('descends from itself and from what came before it, and from nothing that is not there', async () => {
        const view = await store.snapshot()
        const { commit } = committed(await store.commit(transactionOn(view, { 'notes/a.md': note('a', 'Next.') })))
        expect(await store.descends(commit, view.head)).toBe(true)
        expect(await store.descends(commit, commit)).toBe(true)
        expect(await store.descends(view.head, commit)).toBe(false)
        expect(await store.descends(commit, 'f'.repeat(40))).toBe(false)
      })
      test('makes one of two that are asked for at once', async () => {
        const view = await store.snapshot()
        const results = await Promise.all(
          ['x', 'y'].map((body) => store.commit(transactionOn(view, { 'notes/a.md': note('a', body) }))),
        )
        expect(results.map((result) => result.kind).sort()).toEqual(['committed', 'conflict'])
      })
    })

    describe('a branch', () => {
      const author = { name: 'Oak', email: 'oak@vivarium.invalid' }
      const proposal = (view: Snapshot, body: string | null, expected?: string) =>
        transactionOn(
          view,
          { 'notes/b.md': note('b', `with ${body}`) },
          {
            branches: [
              {
                branch: 'proposal/p-1',
                expected,
                message: 'Propose',
                author,
                writes:
                  body === null
                    ? null
                    : [{ path: 'notes/a.md', text: note('a', body), expected: view.blob('notes/a.md') }],
              },
            ],
          },
        )
      test('is made together with a commit, from its base', async () => {
        const view = await store.snapshot()
        const made = committed(await store.commit(proposal(view, 'Proposed.')))
        const proposed = await store.snapshotAt('proposal/p-1')
        expect(proposed.head).toBe(made.branches.get('proposal/p-1'))
        expect(await store.resolve('proposal/p-1')).toBe(proposed.head)
        expect(proposed.text('notes/a.md')).toBe(note('a', 'Proposed.'))
        expect(proposed.text('notes/b.md')).toBe(note('b'))
        expect(ids(proposed)).toEqual(['a', 'b', 'c'])
        expect((await store.snapshot()).text('notes/a.md')).toBe(note('a'))
      })
      test('moves and goes only from where it is expected', async () => {
        const first = committed(await store.commit(proposal(await store.snapshot(), 'one'))).branches.get(
          'proposal/p-1',
        )
        expect(await store.commit(proposal(await store.snapshot(), 'two'))).toMatchObject({
          kind: 'conflict',
          moved: 'branch',
        })
        const second = committed(await store.commit(proposal(await store.snapshot(), 'two', first))).branches.get(
          'proposal/p-1',
        )
        expect((await store.snapshotAt('proposal/p-1')).text('notes/a.md')).toBe(note('a', 'two'))
        expect(await store.commit(proposal(await store.snapshot(), null, first))).toMatchObject({ moved: 'branch' })
        committed(await store.commit(proposal(await store.snapshot(), null, second)))
        expect(await store.resolve('proposal/p-1')).toBeUndefined()
      })
      test('can be merged: its head becomes a parent', async () => {
        const made = committed(await store.commit(proposal(await store.snapshot(), 'Proposed.')))
        const head = made.branches.get('proposal/p-1')!
        const view = await store.snapshot()
        const text = { 'notes/a.md': note('a', 'Proposed.') }
        committed(await store.commit(transactionOn(view, text, { mergeParents: [head] })))
        expect((await store.log(1))[0]?.parents).toEqual([view.head, head])
      })
    })

    describe('strays', () => {
      test('are documents that people changed, added or deleted', async () => {
        world.edit('notes/a.md', note('a', 'Edited.'))
        world.edit('notes/b.md', null)
        world.edit('notes/new.md', note('new'))
        world.edit('README.md', 'Not a document.\n')
        expect(await store.rescan()).toEqual([
          { path: 'notes/a.md', text: note('a', 'Edited.'), expected: store.blobId(note('a')), staged: false },
          { path: 'notes/b.md', text: null, expected: store.blobId(note('b')), staged: false },
          { path: 'notes/new.md', text: note('new'), expected: undefined, staged: false },
        ])
        expect((await store.look(['notes/b.md', 'notes/deep/c.md'])).map(({ path }) => path)).toEqual(['notes/b.md'])
      })
    })

    describe('a lease', () => {
      const until = '2026-11-22T11:00:00.000Z'
      beforeEach(() => world.setTime('2026-11-22T10:00:00.000Z'))
      test('is held by one', async () => {
        const claims = await Promise.all(['fern', 'oak'].map((holder) => store.claim('task/t-1', holder, until)))
        expect(claims.filter(Boolean)).toHaveLength(1)
        expect(await store.claim('task/t-2', 'oak', until)).toMatchObject({ name: 'task/t-2', generation: 1 })
      })
      test('can be taken when it has lapsed, and then not renewed by the first', async () => {
        const first = (await store.claim('task/t-1', 'fern', until))!
        world.setTime('2026-11-22T12:00:00.000Z')
        expect(await store.claim('task/t-1', 'oak', '2026-11-22T13:00:00.000Z')).toMatchObject({
          holder: 'oak',
          generation: 2,
        })
        expect(await store.renew(first, '2026-11-22T14:00:00.000Z')).toBeUndefined()
      })
      test('is renewed in the same generation, also after it has lapsed and nobody took it', async () => {
        const first = (await store.claim('task/t-1', 'fern', until))!
        world.setTime('2026-11-22T12:00:00.000Z')
        const longer = await store.renew(first, '2026-11-22T13:00:00.000Z')
        expect(longer).toEqual({ ...first, until: '2026-11-22T13:00:00.000Z' })
        expect(await store.claim('task/t-1', 'oak', '2026-11-22T14:00:00.000Z')).toBeUndefined()
      })
      test('grows a generation each time it changes hands, released or not', async () => {
        const first = (await store.claim('task/t-1', 'fern', until))!
        await store.release(first)
        expect(await store.renew(first, until)).toBeUndefined()
        expect(await store.claim('task/t-1', 'oak', until)).toMatchObject({ holder: 'oak', generation: 2 })
        await store.release(first)
        expect(await store.claim('task/t-1', 'elm', until)).toBeUndefined()
      })
    })

    test('lists the leases below a folder of names that somebody holds now', async () => {
      world.setTime('2026-11-22T10:00:00.000Z')
      const kept = (await store.claim('task/t-1', 'fern', '2026-11-22T11:00:00.000Z'))!
      const given = (await store.claim('task/t-2', 'oak', '2026-11-22T11:00:00.000Z'))!
      await store.claim('task/t-3', 'elm', '2026-11-22T10:30:00.000Z')
      await store.claim('tasks/t-4', 'elm', '2026-11-22T11:00:00.000Z')
      await store.release(given)
      world.setTime('2026-11-22T10:45:00.000Z')
      expect(await store.leases('task')).toEqual([kept])
      expect(await store.leases('nothing')).toEqual([])
    })

    describe('a note', () => {
      test('is there for every store of the repository, and never in its history', async () => {
        const head = (await store.log(1))[0]?.commit
        expect(await store.note('spend')).toBeUndefined()
        expect(await store.writeNote('spend', 'one\n', undefined)).toBe(true)
        expect(await store.note('spend')).toEqual({ text: 'one\n', blob: store.blobId('one\n') })
        expect((await store.log(1))[0]?.commit).toBe(head)
      })
      test('is written by one of those who read the same', async () => {
        await store.writeNote('spend', 'zero\n', undefined)
        const read = await store.note('spend')
        const written = await Promise.all(Array.from({ length: 8 }, (_, n) => store.writeNote('spend', `${n}\n`, read)))
        expect(written.filter(Boolean)).toHaveLength(1)
        expect(await store.writeNote('spend', 'again\n', undefined)).toBe(false)
      })
    })

    test('knows texts by their blob ids, and no others', async () => {
      expect(await store.blobText(store.blobId('Read me.\n'))).toBe('Read me.\n')
      expect(await store.blobText(store.blobId('never written'))).toBeUndefined()
    })
  })
}
