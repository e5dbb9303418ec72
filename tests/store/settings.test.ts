import fs from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeCatalogue } from '../../engine/collections/catalogue.ts'
import type { Snapshot } from '../../engine/documents/view.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { Reader } from '../../engine/store/reading/reader.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld, write } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

const settings = '.swarm/world.yaml'
const libraryAt = (folder: string) => `library: ${folder}\n`

/** A reader of notes in the folder that the settings name, and of tasks, which are always in the same place. */
function placedReader(parsed: string[] = []): Reader {
  const { catalogueFor, parse } = plainReader()
  const [notes] = catalogueFor(undefined).collections
  if (!notes) throw new Error('there are no notes')
  const placed = { ...notes, files: ['{library}/**/*.md'] }
  const tasks = { ...notes, name: 'task', files: ['docs/tasks/*.md'] }
  const known = new Map<string, ReturnType<Reader['catalogueFor']>>()
  return {
    catalogueFor(text) {
      const library = /^library: (.+)$/m.exec(text ?? '')?.[1] ?? 'notes'
      const catalogue = known.get(library) ?? makeCatalogue([placed, tasks], library)
      known.set(library, catalogue)
      return catalogue
    },
    parse(source, path, ...more) {
      parsed.push(path)
      return parse(source, path, ...more)
    },
  }
}

const files = {
  [settings]: libraryAt('docs'),
  'docs/a.md': note('a'),
  'docs/bad.md': 'bad\n',
  'docs/tasks/t.md': note('t'),
  'handbook/b.md': note('b'),
  '.gitignore': '.swarm/local/\n',
}

const everything = (view: Snapshot) => ({
  problems: view.problems.map(({ path }) => path),
  documents: ['note', 'task'].map((name) => view.of(name).map(({ path, id }) => [path, id, view.document(path)?.id])),
  found: ['a', 'b', 't'].map((id) => [view.find('note', id)?.path, view.find('task', id)?.path]),
  files: [...view.files('')],
})

describe('a commit is read by its own settings', () => {
  let root: string
  beforeEach(() => {
    root = scratchWorld(files)
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  test('and the next by the next, without opening the store again', async () => {
    const store = await openStore(root, placedReader())
    const before = await store.snapshot()
    expect(before.of('note').map(({ path }) => path)).toEqual(['docs/a.md'])
    expect(before.problems.map(({ path }) => path)).toEqual(['docs/bad.md'])
    const moved = await store.commit(transactionOn(before, { [settings]: libraryAt('handbook') }))
    expect(moved.kind).toBe('committed')

    const after = await store.snapshot()
    expect([after.of('note').map(({ path }) => path), after.problems]).toEqual([['handbook/b.md'], []])
    expect([after.document('docs/a.md'), after.has('docs/a.md'), after.find('note', 'b')?.path]).toEqual([
      undefined,
      true,
      'handbook/b.md',
    ])
    expect(everything(await store.snapshotAt(before.head))).toEqual(everything(before))
    expect(everything(await store.snapshotAt(after.head))).toEqual(everything(after))
    await store.close()
  })

  test('and so is a text that is not committed yet', async () => {
    const store = await openStore(root, placedReader())
    const before = await store.snapshot()
    await store.commit(transactionOn(before, { [settings]: libraryAt('handbook') }))
    const after = await store.snapshot()
    const kinds = (view: Snapshot) =>
      ['docs/new.md', 'handbook/new.md'].map((path) => view.read(path, note('new')).kind)
    expect([kinds(before), kinds(after)]).toEqual([
      ['document', 'file'],
      ['file', 'document'],
    ])
    expect(after.read('handbook/new.md', note('new'))).toBe(after.read('handbook/new.md', note('new')))
    await store.close()
  })

  test('and what people changed by hand is looked for where they say', async () => {
    const store = await openStore(root, placedReader())
    write(root, 'handbook/b.md', note('b', 'Mine.'))
    expect(await store.rescan()).toEqual([])
    await store.commit(transactionOn(await store.snapshot(), { [settings]: libraryAt('handbook') }))
    expect((await store.rescan()).map(({ path }) => path)).toEqual(['handbook/b.md'])
    await store.close()
  })

  test('also when another process changed them since the cache was written; only what moved is parsed', async () => {
    const first = await openStore(root, placedReader())
    await first.snapshot()
    await first.close()
    write(root, settings, libraryAt('handbook'))
    git(root, 'commit', '-q', '-a', '-m', 'Move the library')
    const parsed: string[] = []
    const store = await openStore(root, placedReader(parsed))
    expect((await store.snapshot()).of('note').map(({ path }) => path)).toEqual(['handbook/b.md'])
    expect(parsed).toEqual(['handbook/b.md'])
    await store.close()
  })

  test('whatever order commits are looked at in, and whatever else they change', async () => {
    const paths = ['docs/a.md', 'docs/tasks/t.md', 'handbook/b.md', 'handbook/deep/a.md', settings]
    const text = fc.constantFrom(null, note('a'), note('b', 'Other.'), 'bad\n')
    const library = fc.constantFrom('docs', 'handbook', 'docs/tasks', 'nowhere').map(libraryAt)
    const commit = fc.record({ path: fc.constantFrom(...paths), text, library })
    await fc.assert(
      fc.asyncProperty(fc.array(commit, { minLength: 1, maxLength: 5 }), fc.array(fc.nat()), async (commits, looks) => {
        fs.rmSync(root, { recursive: true })
        root = scratchWorld(files)
        const store = await openStore(root, placedReader())
        const views = [await store.snapshot()]
        for (const { path, text, library } of commits) {
          const view = await store.snapshot()
          const texts = { [path]: path === settings ? library : text }
          const made = await store.commit(transactionOn(view, view.blob(path) || text !== null ? texts : {}))
          if (made.kind === 'committed') views.push(await store.snapshot())
        }
        for (const look of looks) {
          const view = views[look % views.length]!
          expect(everything(await store.snapshotAt(view.head))).toEqual(everything(view))
        }
        await store.close()
        fs.rmSync(`${root}/.swarm/local`, { recursive: true, force: true })
        const fresh = await openStore(root, placedReader())
        expect(everything(await fresh.snapshot())).toEqual(everything(views.at(-1)!))
        await fresh.close()
      }),
      { numRuns: 15 },
    )
  })
})
