import fs from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import type { Step } from '../../engine/store/repository.ts'
import { git } from '../store/git.ts'
import { plainReader } from '../store/plainReader.ts'
import { note, scratchWorld, write } from '../store/scratchWorld.ts'
import { transactionOn } from '../store/transactionOn.ts'

const before: Step[] = ['locked', 'journal', 'temps', 'objects', 'branches', 'index']
const after: Step[] = ['ref', 'first file', 'files', 'journal removed']

function dieAfter(root: string, step: Step): void {
  const child = fileURLToPath(new URL('storeCommitChild.ts', import.meta.url))
  const died = spawnSync(process.execPath, [child, root, step], { encoding: 'utf8' })
  expect(died.signal, died.stderr).toBe('SIGKILL')
}

function leftovers(root: string): string[] {
  const inGit = fs
    .readdirSync(`${root}/.git`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lock'))
  const inWorld = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.vivarium-'))
  return [...inGit, ...inWorld, ...fs.readdirSync(`${root}/.git/vivarium`).filter((name) => name.startsWith('journal'))]
}

describe('a process that dies in the middle of a commit', () => {
  let root: string
  beforeEach(() => {
    root = scratchWorld({
      'notes/a.md': note('a'),
      'notes/b.md': note('b'),
      'notes/gone.md': note('gone'),
      '.gitignore': '.swarm/local/\n',
    })
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  test.each(before)('leaves the old world when it dies after "%s"', async (step) => {
    const head = git(root, 'rev-parse', 'HEAD')
    dieAfter(root, step)
    const store = await openStore(root, plainReader())
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head)
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(leftovers(root)).toEqual([])
    expect(git(root, 'branch', '--list', 'proposal/*')).toBe('')
    const retried = await store.commit(transactionOn(await store.snapshot(), { 'notes/a.md': note('a', 'Again.') }))
    expect(retried.kind).toBe('committed')
    await store.close()
  })

  test.each(after)('leaves the new world when it dies after "%s"', async (step) => {
    dieAfter(root, step)
    const store = await openStore(root, plainReader())
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(leftovers(root)).toEqual([])
    expect(fs.readFileSync(`${root}/notes/a.md`, 'utf8')).toBe(note('a', 'New.'))
    expect(fs.existsSync(`${root}/notes/gone.md`)).toBe(false)
    expect((await store.snapshot()).of('note').map(({ id }) => id)).toEqual(['a', 'b', 'new'])
    expect((await store.snapshotAt('proposal/p-1')).text('notes/b.md')).toBe(note('b', 'Proposed.'))
    expect(git(root, 'fsck', '--strict')).toBe('')
    await store.close()
  })

  test('does not take back what a person wrote after it died', async () => {
    dieAfter(root, 'ref')
    write(root, 'notes/a.md', note('a', 'Mine.'))
    const store = await openStore(root, plainReader())
    expect(fs.readFileSync(`${root}/notes/a.md`, 'utf8')).toBe(note('a', 'Mine.'))
    expect(await store.rescan()).toMatchObject([{ path: 'notes/a.md', text: note('a', 'Mine.') }])
    expect((await store.snapshot()).text('notes/a.md')).toBe(note('a', 'New.'))
    await store.close()
  })

  test('is finished where a person has since promised git to add the new file', async () => {
    dieAfter(root, 'files')
    fs.rmSync(`${root}/.git/index.lock`)
    git(root, 'rm', '-q', '--cached', 'notes/some/where/new.md')
    git(root, 'add', '--intent-to-add', 'notes/some/where/new.md')
    await (await openStore(root, plainReader())).close()
    expect(git(root, 'status', '--porcelain')).toBe('')
  })

  test('is cleaned up after by a store that has been open all the time', async () => {
    const store = await openStore(root, plainReader())
    await store.snapshot()
    dieAfter(root, 'files')
    const late = await store.commit(transactionOn(await store.snapshot(), { 'notes/b.md': note('b', 'Later.') }))
    expect(late.kind).toBe('committed')
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(leftovers(root)).toEqual([])
    await store.close()
  })

  test('does not make the next one remove a lock that is not its own', async () => {
    dieAfter(root, 'locked')
    fs.writeFileSync(`${root}/.git/index.lock`, '')
    const store = await openStore(root, plainReader())
    expect(fs.existsSync(`${root}/.git/index.lock`)).toBe(true)
    const result = await store.commit(transactionOn(await store.snapshot(), { 'notes/b.md': note('b', 'Later.') }))
    expect(result).toMatchObject({ kind: 'conflict', moved: 'busy' })
    await store.close()
  })
})
