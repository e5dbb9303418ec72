import { describe, expect, test } from 'vitest'
import {
  controlOf,
  controlPath,
  explainUnreadable,
  libraryIn,
  libraryOf,
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
    ['that begin as some editors write them', '\ufefflibrary: docs\n', 'docs'],
    ['that do not say', 'name: Elsewhere\n', library],
    ['that say it wrongly', 'library: [docs]\n', library],
    ['that nobody can read', 'library: "docs\n', library],
    ['that are not there', undefined, library],
  ])('%s: the pages are found all the same', (_what, text, expected) => {
    expect(libraryIn(text)).toBe(expected)
    expect(libraryOf(viewOf(text === undefined ? {} : { [worldPath]: text }))).toBe(expected)
  })
})
