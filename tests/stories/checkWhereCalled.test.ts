import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { typeCommand } from '../faces/typeCommand.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** `check` is about what a person has before them; residents look at the host branch. */
let host: HostRepository
beforeEach(async () => {
  host = hostRepository({ 'docs/a.md': '# A\n\n[b](b.md)\n', 'docs/b.md': '# B\n\n[a](a.md)\n' })
  await host.init('docs')
})
afterEach(() => host.remove())

const broken = '# C\n\n[gone](gone.md)\n'
const check = async (folder: string, ...paths: string[]) => {
  const { json } = await typeCommand(folder, ['check', ...paths, '--json'])
  return (json()[0]?.problems ?? []).map((problem) => (problem as { path?: string }).path)
}

test('it looks at what is checked out and saved: a feature branch, a worktree, no branch at all', async () => {
  expect(await check(host.root)).toEqual([])
  host.git('switch', '--quiet', '--create', 'feature')
  host.put({ 'docs/c.md': broken })
  expect(await check(host.root)).toEqual(['docs/c.md'])
  host.commit('C')
  host.git('rm', '--quiet', 'docs/b.md')
  expect(await check(host.root)).toEqual(['docs/a.md', 'docs/c.md'])
  expect(await check(join(host.root, 'docs'), 'c.md')).toEqual(['docs/c.md'])

  const beside = join(host.root, '../beside')
  host.git('worktree', 'add', '--quiet', '--detach', beside, 'main')
  expect(await check(beside)).toEqual([])
  const { json } = await typeCommand(host.root, ['findings', '--json'])
  expect(json()[0]?.data).toMatchObject({ findings: [] })
})

test('a pull request is judged by the policy of the world, from the branch on which it was asked', async () => {
  const judged = async () => {
    const { code, json } = await typeCommand(host.root, ['check', '--base', 'main', '--json'])
    return { code, rules: (json()[0]?.problems ?? []).map(({ rule }) => rule), data: json()[0]?.data }
  }
  host.git('switch', '--quiet', '--create', 'feature')
  host.put({ 'docs/a.md': '# A\n\n[b](b.md) and more.\n', 'engine/run.py': 'print("kit")\n' })
  host.commit('By a person')
  expect(await judged()).toMatchObject({ code: 0, data: { commits: 1, files: 2 } })
  host.put({ 'engine/run.py': 'print("not kit")\n' })
  host.git(
    'commit',
    '--quiet',
    '--all',
    '--author=Fern <fern@residents.vivarium.invalid>',
    '--message',
    'By a resident',
  )
  expect((await judged()).rules).toContain('policy/shared-by-proposal')
})
