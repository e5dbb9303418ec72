import { expect, test } from 'vitest'
import { checkLibrarySettings } from '../../engine/check/checkLibrarySettings.ts'
import { worldPath } from '../../engine/collections/settings.ts'
import { viewOf } from '../support/given.ts'

const found = (library: string) =>
  checkLibrarySettings(
    viewOf({ [worldPath]: `name: W\nversion: 2\ncreated: 2026-11-22T10:00:00.000Z\nlibrary:\n${library}` }),
  )

test('a library that says nothing of its site, or something that is known, is right', () => {
  expect(found('  docs\n')).toEqual([])
  expect(found('  dialect: hugo\n  sites:\n    - dialect: eleventy\n    - dialect: mkdocs\n')).toEqual([])
})

test('a dialect that nobody knows is named with those that are known, where it stands', () => {
  expect(found('  root: docs\n  dialect: hygo\n')).toEqual([
    expect.objectContaining({
      rule: 'library/dialect',
      message: 'there is no dialect hygo',
      line: 6,
      expected: expect.stringMatching(/^one of .*\bhugo\b.*\bgithub\b/),
    }),
  ])
  expect(found('  sites:\n    - dialect: hugo\n    - dialect: wiki\n')).toMatchObject([{ line: 7, got: 'wiki' }])
})

test('settings of a site have an end', () => {
  const long = (count: number) =>
    `  sites:\n    - dialect: hugo\n      settings:\n        menu: [${'"0123456789", '.repeat(count)}]\n`
  expect(found(long(4000))).toEqual([])
  expect(found(long(8000))).toMatchObject([{ rule: 'library/settings', line: 7, expected: 'at most 65536 characters' }])
})
