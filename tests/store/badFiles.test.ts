import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld, write } from './scratchWorld.ts'

const bad: readonly [name: string, rule: string, bytes: Buffer][] = [
  ['no UTF-8', 'text/not-utf-8', Buffer.from([0x2d, 0x0a, 0xe9, 0x0a])],
  ['half a character', 'text/not-utf-8', Buffer.concat([Buffer.from(note('x')), Buffer.from([0xf0, 0x9f])])],
  ['a coded half of a pair', 'text/not-utf-8', Buffer.from([0x61, 0xed, 0xa0, 0x80])],
  ['a control character', 'text/control-character', Buffer.from(note('x', 'a\u0007b'))],
  ['a zero byte', 'text/control-character', Buffer.from(note('x', 'a\0b'))],
  ['more than is read', 'text/too-large', Buffer.from(note('x', 'x'.repeat(1024 * 1024)))],
  ['more than is read, in few characters', 'text/too-large', Buffer.from(note('x', '€'.repeat(400_000)))],
]

let root: string
beforeEach(() => {
  root = scratchWorld({ 'notes/a.md': note('a') })
})
afterEach(() => fs.rmSync(root, { recursive: true }))

/** What the store says of the file while it only lies there, and once it is committed. */
async function judgeTwice() {
  const before = await openStore(root, plainReader())
  const strays = await before.rescan()
  await before.close()
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', 'By hand')
  const after = await openStore(root, plainReader())
  const { problems } = await after.snapshot()
  await after.close()
  return { stray: strays.map(({ problem }) => problem), committed: problems }
}

test.each(bad)('a file with %s is told as %s, uncommitted or committed', async (_, rule, bytes) => {
  write(root, 'notes/bad.md', bytes)
  const { stray, committed } = await judgeTwice()
  expect(committed).toMatchObject([{ rule, path: 'notes/bad.md' }])
  expect(stray).toEqual(committed)
})

test('a link is told as a link, uncommitted or committed', async () => {
  fs.symlinkSync('a.md', `${root}/notes/link.md`)
  const { stray, committed } = await judgeTwice()
  expect(committed).toMatchObject([{ rule: 'file/symlink', path: 'notes/link.md' }])
  expect(stray).toEqual(committed)
})
