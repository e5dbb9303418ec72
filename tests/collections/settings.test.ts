import { describe, expect, test } from 'vitest'
import {
  controlOf,
  controlPath,
  explainUnreadable,
  libraryIn,
  libraryOf,
  librarySettingsOf,
  physicsOf,
  physicsPath,
  policyOf,
  policyPath,
  worldOf,
  worldPath,
} from '../../engine/collections/settings.ts'
import { founded, library, viewOf } from '../support/given.ts'

const readers = [
  { name: 'world', path: worldPath, read: worldOf },
  { name: 'control', path: controlPath, read: controlOf },
  { name: 'policy', path: policyPath, read: policyOf },
  { name: 'physics', path: physicsPath, read: physicsOf },
] as const

describe('settings', () => {
  test.each(readers)('of the $name are read where they are valid', ({ read }) => {
    expect(read(viewOf(founded()))).toBeDefined()
  })

  test('hold what is left out, as the schema says', () => {
    const view = viewOf({ [controlPath]: 'stop: { engaged: false }\nmode: docs_only\nreview: { risk: 0.1 }\n' })
    expect(controlOf(view)).toMatchObject({
      pace: { seconds_between_tasks: 0 },
      mind: 'gardener',
      review: { open_proposals: 100, confidence: 0.5, risk: 0.1 },
      tasks: { attempts: 3 },
    })
    expect(view.text(controlPath)).not.toContain('gardener')
  })

  test.each(readers)(
    'of the $name that are missing are explained with how to get them back',
    ({ name, path, read }) => {
      const { [path]: _, ...rest } = founded()
      const view = viewOf(rest)
      expect(read(view)).toBeUndefined()
      expect(explainUnreadable(view, path)).toEqual([
        expect.objectContaining({ rule: `${name}/unreadable`, path, example: `git checkout HEAD~1 -- ${path}` }),
      ])
    },
  )

  test.each(readers)('of the $name that are not valid are explained with what is wrong', ({ name, path, read }) => {
    const view = viewOf({ ...founded(), [path]: 'wrong: true\n' })
    expect(read(view)).toBeUndefined()
    const [why, ...wrong] = explainUnreadable(view, path)
    expect(why).toMatchObject({ rule: `${name}/unreadable`, path })
    expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set([`schema/${name}`]))
  })

  test('say where the library is, or it is where it usually is', () => {
    const elsewhere = 'name: Elsewhere\nversion: 1\ncreated: 2026-11-22T10:00:00.000Z\nlibrary: docs\n'
    expect(libraryOf(viewOf({ [worldPath]: elsewhere }))).toBe('docs')
    expect(libraryOf(viewOf({}))).toBe(library)
  })

  test.each([
    ['of another format', 'version: 2\nlibrary: docs\n', 'docs'],
    ['with a site', 'library: { root: docs, dialect: hugo }\n', 'docs'],
    ['with a site and no root', 'library: { dialect: hugo }\n', library],
    ['with a slash too many', 'library: ./docs/\n', 'docs'],
    ['that begin as some editors write them', '\ufefflibrary: docs\n', 'docs'],
    ['that do not say', 'name: Elsewhere\n', library],
    ['that say it wrongly', 'library: [docs]\n', library],
    ['that nobody can read', 'library: "docs\n', library],
    ['that are not there', undefined, library],
  ])('%s: the pages are found all the same', (_what, text, expected) => {
    expect(libraryIn(text)).toBe(expected)
    expect(libraryOf(viewOf(text === undefined ? {} : { [worldPath]: text }))).toBe(expected)
  })

  const world = (text: string) => `name: W\nversion: 2\ncreated: 2026-11-22T10:00:00.000Z\nlibrary: ${text}\n`

  test.each([
    ['docs', { root: 'docs' }],
    ['{ root: docs }', { root: 'docs' }],
    ['{ dialect: hugo }', { root: library, dialect: 'hugo' }],
    [
      '{ root: ./docs/, from: "", base: /kit/, static: [static/, ./a/b], built: public/ }',
      { root: 'docs', from: '', base: '/kit/', static: ['static', 'a/b'], built: 'public' },
    ],
    [
      '{ root: docs, sites: [{ dialect: hugo, because: a.toml, settings: { x: [1] }, unread: [menu] }], ' +
        'answers: { a: b } }',
      {
        root: 'docs',
        sites: [{ dialect: 'hugo', because: 'a.toml', settings: { x: [1] }, unread: ['menu'] }],
        answers: { a: 'b' },
      },
    ],
  ])('of a library, written as %s, are read', (text, expected) => {
    const view = viewOf({ [worldPath]: world(text) })
    expect(view.problems).toEqual([])
    expect(librarySettingsOf(view)).toEqual(expected)
    expect(libraryOf(view)).toBe(expected.root)
  })

  test.each([
    ['/docs', 'library is not valid', 'a path below the root of the repository, without .. in it'],
    ['a/../../docs', 'library is not valid', 'a path below the root of the repository, without .. in it'],
    ['{ root: .. }', 'library.root is not valid', 'a path below the root of the repository, without .. in it'],
    ['{ from: ../a }', 'library.from is not valid', 'a path below the root of the repository, without .. in it'],
    ['{ built: a/.. }', 'library.built is not valid', 'a path below the root of the repository, without .. in it'],
    ['{ static: [/a] }', 'library.static.0 is not valid', 'a path below the root of the repository, without .. in it'],
    ['{ base: kit }', 'library.base is not valid', 'a path that begins with a slash'],
    ['{ roots: docs }', 'library.roots is not a field of world', expect.stringContaining('root, from, dialect')],
    ['{ sites: [{ settings: {} }] }', 'library.sites.0.dialect is missing', 'The kind of site.'],
    ['{ sites: [{ dialect: hugo, base: / }] }', 'library.sites.0.base is not a field of world', expect.anything()],
    ['[docs]', 'library must be string,object', 'string or object'],
  ])('of a library, written as %s, are refused with a reason', (text, message, expected) => {
    const view = viewOf({ [worldPath]: world(text) })
    expect(view.problems).toEqual([
      expect.objectContaining({ rule: 'schema/world', path: worldPath, message, expected }),
    ])
    expect(librarySettingsOf(view).root).toBe(libraryIn(world(text)))
  })

  test('of a library may hold names with two dots that lead nowhere', () => {
    expect(libraryOf(viewOf({ [worldPath]: world('a..b/..c/d..') }))).toBe('a..b/..c/d..')
  })
})
