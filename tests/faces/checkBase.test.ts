import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeWorld } from './makeWorld.ts'
import { typeCommand } from './typeCommand.ts'

const library = 'library/community_library/swarm_docs'
const ada = 'ada@example.org'
const fern = 'fern@residents.vivarium.invalid'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  world = await makeWorld()
  git('branch', 'base')
})
afterEach(() => world.remove())

describe('check --base', () => {
  test('allows a person who changes the policy', async () => {
    commit(ada, '.swarm/policy.yaml', (text) => `${text}# Looked at.\n`)
    expect(await check()).toEqual({ code: 0, rules: [] })
  })

  test('allows a resident that changes a page', async () => {
    commit(fern, `${library}/guide.md`, (text) => `${text}More.\n`)
    expect(await check()).toEqual({ code: 0, rules: [] })
  })

  test('refuses a resident that changes what proposals may not', async () => {
    commit(fern, 'engine/rule.ts', () => 'export {}\n')
    const { code, rules } = await check()
    expect(code).toBe(3)
    expect(rules).toContain('policy/guarded-never')
  })

  test('judges by the policy of the base, not by the one that the request brings', async () => {
    commit(fern, '.swarm/policy.yaml', (text) => text.replace(/guarded:\n( +-.*\n)+/, 'guarded: []\n'))
    expect(await check()).toMatchObject({ code: 3, rules: expect.arrayContaining(['policy/guarded-never']) })
  })

  test('is not softened by a person who touches the same file afterwards', async () => {
    commit(fern, 'engine/rule.ts', () => 'export {}\n')
    commit(ada, 'engine/rule.ts', (text) => `${text}// seen\n`)
    expect((await check()).code).toBe(3)
  })

  test('leaves out what came to the base meanwhile', async () => {
    const main = git('rev-parse', '--abbrev-ref', 'HEAD')
    git('checkout', '-q', 'base')
    commit(fern, 'engine/theirs.ts', () => 'export {}\n')
    git('checkout', '-q', main)
    commit(ada, `${library}/guide.md`, (text) => `${text}Mine.\n`)
    expect(await check()).toEqual({ code: 0, rules: [] })
  })

  test('refuses a path that reaches out, whoever made it', async () => {
    commit(ada, `${library}/con.md`, () => '# Con\n')
    expect(await check()).toEqual({ code: 3, rules: ['policy/plain-paths'] })
  })

  test('says so when there is no such base', async () => {
    expect(await check('nowhere')).toEqual({ code: 1, rules: ['reference/missing'] })
  })
})

async function check(base = 'base'): Promise<{ code: number; rules: string[] }> {
  const typed = await typeCommand(world.root, ['check', '--base', base, '--json'])
  const lines = [...typed.out.split('\n'), ...typed.err.split('\n')].filter((line) => line.startsWith('{'))
  return {
    code: typed.code,
    rules: lines
      .flatMap((line) => (JSON.parse(line) as { problems?: { rule: string }[] }).problems ?? [])
      .map(({ rule }) => rule),
  }
}

function commit(email: string, path: string, edit: (text: string) => string): void {
  const file = join(world.root, path)
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  rmSync(file, { force: true })
  writeFileSync(file, edit(text))
  git('add', '--', path)
  git('-c', 'user.name=Somebody', '-c', `user.email=${email}`, 'commit', '-qm', `Change ${path}`)
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: world.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
