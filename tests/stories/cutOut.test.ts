import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { librarySettingsOf } from '../../engine/collections/settings.ts'
import type { LibrarySettings } from '../../engine/dialects/librarySettings.ts'
import { showSurroundings } from '../../engine/faces/cli/show/showSurroundings.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { git } from '../store/git.ts'

const how = {
  at: '2026-11-22T10:00:00.000Z',
  seed: 'story',
  steward: { name: 'Ada Lovelace', email: 'ada@example.org' },
}
const root = 'library/community_library/swarm_docs'
const kit = {
  'mkdocs.yml': 'site_url: https://kit.example/manual/\nnav:\n  - index.md\nhooks: [names.py]\n',
  'docs/index.md': '# Kit\n',
  'docs/guide/setup.md': '# Setup\n',
}

/** A folder of documents is copied out of its repository, and what its site does is known in the new world. */
describe('a library that is cut out of its repository', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vivarium-cut-out-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const put = (at: string, files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, at, path)), { recursive: true })
      writeFileSync(join(folder, at, path), text)
    }
  }
  const track = (at: string) => {
    git(join(folder, at), 'init', '-q', '-b', 'main')
    git(join(folder, at), 'add', '-A')
  }
  const found = async (library: string): Promise<{ settings: LibrarySettings; said: readonly string[] }> => {
    const { root: made, surroundings } = await initWorld(join(folder, 'worlds', library.replaceAll('/', '-')), {
      ...how,
      library: join(folder, library),
    })
    const world = await openWorld(made)
    const settings = librarySettingsOf(await world.store.snapshot())
    expect(await checkWorld(world)).toEqual([])
    await world.store.close()
    return { settings, said: surroundings ? showSurroundings(surroundings, folder) : [] }
  }

  test('takes the facts along, and says where they were read and what was not', async () => {
    put('kit', kit)
    track('kit')
    const { settings, said } = await found('kit/docs')
    expect(settings).toMatchObject({ root, from: 'docs' })
    expect(settings.sites).toEqual([
      expect.objectContaining({ dialect: 'mkdocs', because: 'mkdocs.yml', unread: ['hooks'] }),
    ])
    expect(settings.sites?.[0]?.settings).toMatchObject({ folder: '', base: '/manual/', docs: 'docs' })
    expect(said).toEqual([
      'Read as MkDocs, from kit/mkdocs.yml',
      '  which does not tell: hooks',
      '.swarm/world.yaml holds what was read, where you can change it',
    ])
  })

  test('from deep within, whether git knows the repository or nobody does', async () => {
    put('tracked', kit)
    track('tracked')
    put('loose', kit)
    for (const at of ['tracked', 'loose']) {
      const { settings } = await found(`${at}/docs/guide`)
      expect(settings).toMatchObject({ from: 'docs/guide', sites: [{ dialect: 'mkdocs', because: 'mkdocs.yml' }] })
    }
  })

  test('from the repository that a submodule is a part of', async () => {
    put('kit', kit)
    rmSync(join(folder, 'kit/docs'), { recursive: true })
    track('kit')
    put('kit/docs', { 'index.md': '# Kit\n', '.git': 'gitdir: ../.git/modules/docs\n' })
    expect((await found('kit/docs')).settings).toMatchObject({ from: 'docs', sites: [{ dialect: 'mkdocs' }] })
  })

  test('from its own repository alone, and from no folder too far above', async () => {
    put('around', kit)
    put('around/docs/kit', { 'a.md': '# A\n' })
    track('around/docs/kit')
    expect((await found('around/docs/kit')).settings).toEqual({ root })
    put('far', { 'mkdocs.yml': '', 'docs/a/b/c/d/e.md': '# E\n' })
    expect((await found('far/docs/a/b/c')).settings).toMatchObject({ from: 'docs/a/b/c' })
    expect((await found('far/docs/a/b/c/d')).settings).toEqual({ root })
  })

  test('takes nothing along where its settings lie within it, or where no site shows it', async () => {
    put('whole', kit)
    track('whole')
    const whole = await found('whole')
    expect(whole.settings).toEqual({ root })
    expect(whole.said).toEqual(['Read as MkDocs, from whole/mkdocs.yml', '  which does not tell: hooks'])
    put('beside', { ...kit, 'notes/a.md': '# A\n' })
    track('beside')
    expect(await found('beside/notes')).toEqual({ settings: { root }, said: [] })
  })

  test('reads no file that a link leads to, and nothing that git does not track', async () => {
    put('linked', { 'docs/index.md': '# Kit\n' })
    put('elsewhere', { 'mkdocs.yml': 'site_url: https://kit.example/secret/\n' })
    symlinkSync(join(folder, 'elsewhere/mkdocs.yml'), join(folder, 'linked/mkdocs.yml'))
    track('linked')
    expect((await found('linked/docs')).settings.sites?.[0]?.settings).toMatchObject({ base: '/' })
    put('untracked', { 'docs/index.md': '# Kit\n' })
    track('untracked')
    put('untracked', { 'mkdocs.yml': '' })
    expect((await found('untracked/docs')).settings).toEqual({ root })
  })

  test('takes no key along that stands in the settings of its site', async () => {
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`
    put('blog', { '_config.yml': `title: Kit\ntoken: ${token}\n`, 'docs/a.md': '---\ntitle: A\n---\n' })
    const { settings } = await found('blog/docs')
    expect(settings.sites?.[0]?.settings).toMatchObject({ texts: { title: 'Kit', token: '' } })
  })

  test('is told as it is read, where it is tended in place, and nothing is written', async () => {
    put('kit', kit)
    track('kit')
    git(join(folder, 'kit'), 'commit', '-qm', 'Ours')
    const { root: made, surroundings } = await initWorld(join(folder, 'kit'), {
      ...how,
      library: join(folder, 'kit/docs'),
    })
    expect(surroundings).toMatchObject({ from: 'docs', written: false, sites: [{ dialect: 'mkdocs' }] })
    const world = await openWorld(made)
    expect(librarySettingsOf(await world.store.snapshot())).toEqual({ root: 'docs' })
    await world.store.close()
  })
})
