import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { describeRules } from '../../engine/policy/describeRules.ts'
import { rules } from '../../engine/policy/rules/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const listed = describeRules(rules)
const textOf = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
const inFolder = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && name !== 'index.ts')
    .map((name) => `${folder}/${name}`)
    .sort()

describe('the constitution', () => {
  test('has a file that enforces each rule', () => {
    expect(listed.filter(({ id, enforcer }) => !textOf(enforcer).includes(`id: '${id}'`))).toEqual([])
  })

  test('has a test that refuses for each rule, and it names the rule', () => {
    expect(listed.filter(({ id, test }) => !textOf(test).includes(`describeRule('${id}', {\n  refuses: {`))).toEqual([])
  })

  test('lists every file that enforces, and tests no rule that is gone', () => {
    expect(inFolder('engine/policy/rules', '.ts')).toEqual(listed.map(({ enforcer }) => enforcer).sort())
    expect(inFolder('tests/policy/rules', '.test.ts')).toEqual(listed.map(({ test }) => test).sort())
  })

  test('gives every rule a name of its own and one sentence that ends', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(rules.filter(({ sentence }) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  })

  test('stands on the policy page, word for word', () => {
    // A formatter sets the columns of a table under each other.
    const page = textOf('library/community_library/swarm_docs/concepts/policy.md').replace(/ +\|/g, ' |')
    expect(rules.filter(({ id, sentence }) => !page.includes(`| ${id} | ${sentence} |`)).map(({ id }) => id)).toEqual(
      [],
    )
  })

  test('is printed', () => {
    process.stdout.write(
      `\n${listed.map(({ id, enforcer, test }) => `${id.padEnd(24)} ${enforcer.padEnd(46)} ${test}`).join('\n')}\n\n`,
    )
    expect(listed.length).toBe(rules.length)
  })
})
