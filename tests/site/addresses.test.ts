import { describe, expect, test } from 'vitest'
import { assignAddresses } from '../../site/addresses/assignAddresses.ts'
import type { Addressee } from '../../site/addresses/assignAddresses.ts'
import { makeResolver } from '../../site/addresses/makeResolver.ts'
import { placeOf } from '../../site/addresses/placeOf.ts'
import { shelfOf } from '../../site/addresses/shelfOf.ts'
import { readLinkSpace } from '../../engine/documents/markdown/readLinkSpace.ts'
import { memoryView } from '../support/memoryView.ts'

const page = (path: string): Addressee => ({
  path,
  id: path.replace('.md', ''),
  shelf: shelfOf(path, 'library'),
  section: 'library',
  place: 'library/',
  kind: 'pages',
})
const task = (id: string): Addressee => ({
  path: `.swarm/tasks/${id}.md`,
  id,
  shelf: undefined,
  section: 'tasks',
  place: '.swarm/tasks/',
  kind: 'pages',
})
const message = (name: string): Addressee => ({
  path: `.swarm/discussions/hall/2026-11-22/${name}.md`,
  id: name,
  shelf: undefined,
  section: 'rooms',
  place: '.swarm/discussions/',
  kind: 'days',
})

describe('addresses', () => {
  test('a library page mirrors its path, and a README is its folder', () => {
    const { pages, folders } = assignAddresses([page('library/a/README.md'), page('library/a/b.md')])
    expect([...pages.values()]).toEqual(['library/a/', 'library/a/b/'])
    expect([...folders]).toEqual([
      ['library', 'library/'],
      ['library/a', 'library/a/'],
    ])
  })

  test('a library outside library/ is shown below it', () => {
    expect(shelfOf('docs/guide/a.md', 'docs')).toBe('library/docs/guide/a.md')
    expect(shelfOf('docs-old/a.md', 'docs')).toBeUndefined()
    expect(shelfOf('docs/guide/a.md', '')).toBe('library/docs/guide/a.md')
    expect(shelfOf('.swarm/tasks/a.md', '')).toBeUndefined()
    expect(shelfOf('.swarm/library/creative_works/fern/a.md', '')).toBe('library/residents/creative_works/fern/a.md')
  })

  test('documents of a collection are at their id', () => {
    expect(assignAddresses([task('t-1')]).pages.get('.swarm/tasks/t-1.md')).toBe('tasks/t-1/')
  })

  test('a document alone in its collection is the section itself', () => {
    const world: Addressee = {
      path: '.swarm/world.yaml',
      id: '.swarm/world',
      shelf: undefined,
      section: 'world',
      place: '.swarm/world.yaml',
      kind: 'pages',
    }
    expect(assignAddresses([world]).pages.get(world.path)).toBe('world/')
  })

  test('what is shown by day is an anchor on the page of its day, fifty to a page', () => {
    const names = Array.from({ length: 51 }, (_, index) => `m-${String(index).padStart(2, '0')}`)
    const { pages } = assignAddresses(names.map(message))
    expect([...pages.values()][49]).toBe('rooms/hall/2026-11-22/#m-49')
    expect([...pages.values()][50]).toBe('rooms/hall/2026-11-22/page/2/#m-50')
  })

  test('no two pages share an address, not even where case is ignored', () => {
    const paths = [
      'library/a.md',
      'library/a/README.md',
      'library/a/index.md',
      'library/A.md',
      'library/x y.md',
      'library/x-y.md',
      'library/x?y.md',
    ]
    const { pages } = assignAddresses(paths.map(page))
    expect(new Set([...pages.values()].map((address) => address.toLowerCase())).size).toBe(paths.length)
    expect(pages.get('library/a/README.md')).toBe('library/a/')
    expect(pages.get('library/A.md')).toBe('library/A.md/')
  })

  test('characters that mean something in a URL do not reach one', () => {
    const { pages } = assignAddresses([page('library/50% of #1? & more.md')])
    expect([...pages.values()]).toEqual(['library/50-of-1-more/'])
  })

  test('the place of a collection is the literal beginning of its glob', () => {
    expect(placeOf({ files: ['.swarm/tasks/*.md', '.swarm/tasks/settled/*/*.md'] })).toBe('.swarm/tasks/')
    expect(placeOf({ files: ['.swarm/world.yaml'] })).toBe('.swarm/world.yaml')
  })
})

describe('links between documents', () => {
  const view = memoryView(
    new Map(
      [
        'docs/README.md',
        'docs/guide/setup.md',
        'docs/guide/use me.md',
        'docs/a.png',
        'docs/tool.exe',
        'src/pond.py',
        '.swarm/tasks/t-1.md',
      ]
        .map((path): [string, string] => [path, ''])
        .concat([['.gitignore', 'docs/made/\n']]),
    ),
  )
  const shelved = ['docs/README.md', 'docs/guide/setup.md', 'docs/guide/use me.md'].map((path) => ({
    ...page(path),
    shelf: shelfOf(path, 'docs'),
  }))
  const addresses = assignAddresses([...shelved, task('t-1')])
  const resolve = makeResolver({
    base: '/name/',
    space: readLinkSpace(view, 'docs'),
    addresses,
    files: new Set(['docs/a.png']),
  })('docs/guide/setup.md')

  test.each([
    ['use%20me.md#part', '/name/library/docs/guide/use-me/#part'],
    ['../README.md', '/name/library/docs/'],
    ['/guide/setup.md', '/name/library/docs/guide/setup/'],
    ['./', '/name/library/docs/guide/'],
    ['../a.png', '/name/library/docs/a.png'],
    ['../../.swarm/tasks/t-1.md', '/name/tasks/t-1/'],
    ['#below', '#below'],
    ['/docs/guide/use%20me.md', '/name/library/docs/guide/use-me/'],
  ])('%s leads to %s', (url, href) => {
    expect(resolve(url)).toMatchObject({ href })
  })

  test.each(['../tool.exe', '/src/pond.py', '../../src/pond.py', '../made/api.md'])(
    '%s is there, and not on the site',
    (url) => {
      expect(resolve(url).kind).toBe('beside')
    },
  )

  test.each([
    'gone.md',
    '../../../../etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '%E0%A4%A',
  ])('%s leads nowhere', (url) => {
    expect(resolve(url).kind).toBe('missing')
  })
})
