import fs from 'node:fs'
import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import type { Store } from '../../engine/ports/store.ts'
import { git, gitEnvironment } from '../store/git.ts'
import { plainReader } from '../store/plainReader.ts'
import { note, scratchWorld, write } from '../store/scratchWorld.ts'
import { transactionOn } from '../store/transactionOn.ts'

// Two hundred rounds take half a minute on two quiet cores; the suite makes do with fewer.
const rounds = process.env['VIVARIUM_SOAK'] ? 200 : 50
const run = promisify(execFile)

/** Somebody at a terminal: adds and commits, and tries again when git says that another was quicker. */
async function personCommits(root: string, number: number): Promise<void> {
  fs.appendFileSync(`${root}/people/diary.md`, `day ${number}\n`)
  write(root, `people/day-${number}.md`, `day ${number}\n`)
  for (const args of [
    ['add', 'people'],
    ['commit', '-q', '-m', `person ${number}`],
  ]) {
    for (let patience = 500; ; patience--) {
      try {
        await run('git', args, { cwd: root, env: gitEnvironment() })
        break
      } catch (error) {
        const { stderr } = error as { stderr: string }
        if (patience === 0 || !/index\.lock|cannot lock ref|is at .* but expected/.test(stderr)) throw error
      }
    }
  }
}

async function storeCommits(store: Store, number: number): Promise<void> {
  for (let patience = 500; ; patience--) {
    const view = await store.snapshot()
    const counted = `${view.text('notes/count.md')}store ${number}\n`
    const texts = { 'notes/count.md': counted, [`notes/n-${number % 7}/s-${number}.md`]: note(`s-${number}`) }
    const result = await store.commit(transactionOn(view, texts, { message: `store ${number}\n` }))
    if (result.kind === 'committed') return
    if (patience === 0 || !['head', 'busy'].includes(result.moved)) throw new Error(`${result.moved}: ${result.what}`)
  }
}

function locks(root: string): string[] {
  return fs.readdirSync(`${root}/.git`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lock'))
}

const numbers = Array.from({ length: rounds }, (_, number) => number)
const ignore = { '.gitignore': '.swarm/local/\n' }

describe('a store and others at the same repository', () => {
  let root: string
  afterEach(() => fs.rmSync(root, { recursive: true }))

  test(
    'loses no commit of a person who commits at the same time, and none of its own',
    { timeout: 300_000 },
    async () => {
      root = scratchWorld({ ...ignore, 'notes/count.md': note('count'), 'people/diary.md': '' })
      const store = await openStore(root, plainReader())
      let done = false
      let stored = 0
      const person = (async () => {
        for (const number of numbers) await personCommits(root, number)
        done = true
      })()
      while (!done && stored < 5 * rounds) {
        await storeCommits(store, stored++)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      await person
      const subjects = new Set(git(root, 'log', '--format=%s').split('\n'))
      expect(numbers.filter((number) => !subjects.has(`person ${number}`))).toEqual([])
      expect(
        Array.from({ length: stored }, (_, number) => number).filter((number) => !subjects.has(`store ${number}`)),
      ).toEqual([])
      expect(git(root, 'show', 'HEAD:people/diary.md')).toBe(numbers.map((number) => `day ${number}\n`).join(''))
      const counts = Array.from({ length: stored }, (_, number) => `store ${number}\n`)
      expect(git(root, 'show', 'HEAD:notes/count.md')).toBe(note('count') + counts.join(''))
      expect((await store.snapshot()).of('note')).toHaveLength(stored + 1)
      expect(stored).toBeGreaterThan(20)
      expect(git(root, 'status', '--porcelain')).toBe('')
      expect(locks(root)).toEqual([])
      expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('')
      await store.close()
    },
  )

  test('shares a world with a store in another process', { timeout: 60_000 }, async () => {
    root = scratchWorld({ ...ignore, 'notes/count.md': note('count') })
    const child = fileURLToPath(new URL('storeRaceChild.ts', import.meta.url))
    const ends = ['one', 'two'].map((name) => {
      const racer = spawn(process.execPath, [child, root, name, '60'], { stdio: ['ignore', 'ignore', 'inherit'] })
      return new Promise((resolve) => racer.on('exit', resolve))
    })
    expect(await Promise.all(ends)).toEqual([0, 0])
    const subjects = git(root, 'log', '--format=%s').split('\n')
    expect(subjects.filter((subject) => /^(one|two) \d+$/.test(subject))).toHaveLength(120)
    expect(
      git(root, 'show', 'HEAD:notes/count.md')
        .split('\n')
        .filter((line) => /^(one|two) /.test(line)),
    ).toHaveLength(120)
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(locks(root)).toEqual([])
    expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('')
  })

  test('leaves what a person staged, edited and dropped as it is through a hundred commits', async () => {
    root = scratchWorld({
      ...ignore,
      'notes/count.md': note('count'),
      'notes/staged.md': note('staged'),
      'notes/edited.md': note('edited'),
      'notes/removed.md': note('removed'),
      'src/code.ts': 'one\n',
    })
    write(root, 'notes/staged.md', note('staged', 'In the index.'))
    write(root, 'notes/added.md', note('added'))
    write(root, 'src/code.ts', 'two\n')
    git(root, 'add', 'notes/staged.md', 'notes/added.md', 'src/code.ts')
    git(root, 'rm', '-q', '--cached', 'notes/removed.md')
    write(root, 'src/code.ts', 'three\n')
    write(root, 'notes/edited.md', note('edited', 'Not in the ind'))
    write(root, 'notes/untracked.md', note('untracked'))
    write(root, 'scratch.bin', Buffer.from([0, 255, 10, 13, 10]))
    const theirs = () => [
      git(root, 'diff', '--cached'),
      git(root, 'diff'),
      git(root, 'status', '--porcelain'),
      fs.readFileSync(`${root}/scratch.bin`, 'hex'),
      fs.readFileSync(`${root}/notes/untracked.md`, 'utf8'),
    ]
    const before = theirs()
    const store = await openStore(root, plainReader())
    for (const number of Array.from({ length: 100 }, (_, number) => number)) await storeCommits(store, number)
    expect(theirs()).toEqual(before)
    expect((await store.rescan()).map(({ path, staged }) => [path, staged])).toEqual([
      ['notes/added.md', true],
      ['notes/edited.md', false],
      ['notes/staged.md', true],
      ['notes/untracked.md', false],
    ])
    const staged = await store.commit(
      transactionOn(await store.snapshot(), { 'notes/removed.md': note('removed', 'Ours.') }),
    )
    expect(staged).toMatchObject({ kind: 'conflict', moved: 'file' })
    await store.close()
  })
})
