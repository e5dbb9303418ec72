import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openRunCheck } from '../../engine/abilities/check/openRunCheck.ts'
import { changeDraft } from '../../engine/documents/changeDraft.ts'
import { openDraft } from '../../engine/documents/openDraft.ts'
import { layOutHost } from '../../engine/opening/layOutHost.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

let host: HostRepository
afterEach(() => host.remove())

test('beside a branch a check has the branch before it, with what is proposed and what is installed', async () => {
  host = hostRepository()
  host.put({ 'docs/.gitattributes': '*.md eol=crlf\n' })
  host.commit('Line ends')
  await host.init('docs')
  host.put({ 'docs/guide.md': 'Saved and not committed.\n', 'secret.txt': 'key\n', 'node_modules/tool/run.js': 'x\n' })
  const world = await host.open()
  const view = await world.store.snapshot()
  const draft = changeDraft(openDraft(view, view.read), [
    { path: 'docs/usage.md', text: '# Better\n' },
    { path: 'docs/new/page.md', text: '# New\n' },
    { path: 'docs/setup.md', text: null },
    { path: '.swarm/policy.yaml', text: 'mine: true\n' },
  ])
  const before = host.git('for-each-ref') + host.git('worktree', 'list') + host.git('status', '--porcelain')
  const place = await layOutHost(host.root, draft)
  const script =
    'find . -type f | sort; cat docs/usage.md docs/new/page.md; cat docs/guide.md | od -c | head -1; ls node_modules/'
  const look = { name: 'look', tells: 'Looks.', program: '/bin/sh', arguments: ['-c', script] }
  const checks = [look, { ...look, name: 'inside', arguments: ['-c', 'pwd; ls'], folder: 'docs' }]
  const policy = { checks, unsandboxed_checks: { accepted_by: 'ada', reason: 'A test.' } }
  const settings = view.document('.swarm/policy.yaml')
  const document = (path: string) =>
    path === '.swarm/policy.yaml' && settings
      ? { ...settings, data: { ...settings.data, ...policy } }
      : view.document(path)
  const ability = openRunCheck(
    async (seen) => layOutHost(host.root, seen),
    async () => ({ kind: 'absent', why: 'the test says so' }),
  )
  const history = { ...world.store, snapshot: async () => ({ ...view, document }) }
  const run = async (name: string) => {
    const context = {
      brief: { view: draft },
      world: { history, report: () => {} },
      signal: new AbortController().signal,
    }
    const answer = await ability.use({ name }, context as never as Parameters<typeof ability.use>[1])
    return answer.kind === 'found' ? answer.text : JSON.stringify(answer.problem)
  }
  const said = await run('look')
  for (const path of ['./README.md', './docs/new/page.md', './docs/usage.md', './engine/run.py', './proposals/one.md'])
    expect(said).toContain(path)
  expect(said).not.toMatch(/setup\.md|secret|\.swarm|\.git\/|Saved/)
  expect(said).toMatch(/# Better\n# New\n[^]*G {3}u {3}i {3}d {3}e {2}\\r[^]*tool/)
  expect(await run('inside')).toMatch(/^(?:\.\/)?docs\n[^]*usage\.md/m)
  // Nothing of it stays, here or in the person's repository.
  expect(existsSync(place.root)).toBe(true)
  place.remove()
  expect(existsSync(dirname(place.root))).toBe(false)
  expect(readdirSync(tmpdir()).filter((name) => name === dirname(place.root).split('/').at(-1))).toEqual([])
  expect(host.git('for-each-ref') + host.git('worktree', 'list') + host.git('status', '--porcelain')).toBe(before)
  await world.store.close()
})
