import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { actions } from '../../engine/actions/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, folder), join(entry.parentPath, entry.name)))

const sources = filesIn('engine/actions').filter((path) => textOf(`engine/actions/${path}`).includes('= defineAction('))
/** Each action, the file that defines it, and the test that lies where that file does. */
const listed = actions.map(({ name, seat }) => {
  const file = sources.find((path) => textOf(`engine/actions/${path}`).includes(`name: '${name}'`)) ?? ''
  const verb = file.split('/').at(-1)?.replace('.ts', '') ?? ''
  return { name, seat, verb, file, test: `tests/actions/${file.replace(/\.ts$/, '.test.ts')}` }
})

describe('every action', () => {
  test('has a test that refuses something, and it names the action', () => {
    const untested = listed.filter(
      ({ verb, test }) => !textOf(test).includes(`describeAction(${verb}, {\n  refuses: {\n    `),
    )
    expect(untested).toEqual([])
  })

  test('is in the list, and no test is of an action that is gone', () => {
    expect(sources.toSorted()).toEqual(listed.map(({ file }) => file).toSorted())
    const tests = filesIn('tests/actions').filter((path) => /\/.*\.test\.ts$/.test(path))
    expect(tests.map((path) => `tests/actions/${path}`).toSorted()).toEqual(listed.map(({ test }) => test).toSorted())
  })

  test('is printed', () => {
    const rows = listed.map(({ name, seat, test }) => `${name.padEnd(24)} ${seat.padEnd(9)} ${test}`)
    process.stdout.write(`\n${'action'.padEnd(24)} seat      refuses in\n${rows.join('\n')}\n\n`)
    expect(rows.length).toBe(actions.length)
  })
})
