import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBase } from '../../engine/check/checkBase.ts'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { libraryOf } from '../../engine/collections/settings.ts'
import type { View } from '../../engine/documents/view.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import { git as gitIn } from '../store/git.ts'

describe('a library that moved from docs/ to handbook/', () => {
  let root: string
  let world: World
  let before: string
  const git = (...args: string[]) => gitIn(root, ...args)
  const pagesBelow = (folder: string) => ['md', 'mdx', 'markdown'].map((ending) => `${folder}/**/*.${ending}`)
  const pages = (view: View) => view.of('page').map(({ path }) => path)

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'vivarium-moved-'))
    execFileSync('git', ['init', '-q', '-b', 'main', root])
    mkdirSync(join(root, 'docs'))
    writeFileSync(join(root, 'docs/index.md'), '# Index\n\n[Guide](guide.md)\n')
    writeFileSync(join(root, 'docs/guide.md'), '# Guide\n')
    git('add', '-A')
    git('commit', '-q', '-m', 'Begin')
    await initWorld(root, {
      library: join(root, 'docs'),
      at: '2026-11-22T10:00:00.000Z',
      seed: 'moved',
      steward: { name: 'Ada', email: 'ada@example.org' },
    })
    world = await openWorld(root)
    before = (await world.store.snapshot()).head
    git('mv', 'docs', 'handbook')
    const settings = join(root, '.swarm/world.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('library: docs', 'library: handbook'))
    git('-c', 'user.email=ada@example.org', '-c', 'user.name=Ada', 'commit', '-q', '-a', '-m', 'Move the library')
  })
  afterAll(async () => {
    await world.store.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('is read where it is now by a world that was open all the time', async () => {
    const view = await world.store.snapshot()
    expect([libraryOf(view), pages(view)]).toEqual(['handbook', ['handbook/guide.md', 'handbook/index.md']])
    expect(world.collectionsOf(view).find(({ name }) => name === 'page')?.files).toEqual(pagesBelow('handbook'))
    expect(await checkWorld(world)).toEqual([])
  })

  test('is read where it was in the commit before', async () => {
    const view = await world.store.snapshotAt(before)
    expect([libraryOf(view), pages(view)]).toEqual(['docs', ['docs/guide.md', 'docs/index.md']])
    expect(world.collectionsOf(view).find(({ name }) => name === 'page')?.files).toEqual(pagesBelow('docs'))
  })

  test('is allowed by the rules of before, as a pull request', async () => {
    expect(await checkBase(world, before)).toEqual({ commits: 1, files: 5, problems: [] })
  })
})
