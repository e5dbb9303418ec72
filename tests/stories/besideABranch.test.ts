import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addTask } from '../../engine/actions/task/addTask.ts'
import { applyProposal } from '../../engine/actions/proposal/applyProposal.ts'
import { openProposal } from '../../engine/actions/proposal/openProposal.ts'
import { rejectProposal } from '../../engine/actions/proposal/rejectProposal.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { git } from '../store/git.ts'
import { hostFiles, hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** A world in somebody's repository keeps to itself, until a person asks for a merge. */
describe('a world beside the branch of somebody’s repository', () => {
  let host: HostRepository
  beforeEach(() => {
    host = hostRepository()
  })
  afterEach(() => host.remove())

  const waiting = async () => (await host.proposals()).filter(({ status }) => status === 'ready_for_merge')
  const merged = (path: string) => host.git('show', `main:${path}`)

  test('begins with nothing on the branch, and git shows none of it', async () => {
    const begun = host.git('rev-parse', 'main')
    host.put({ 'docs/new.md': '# New\n' })
    const report = await host.init()
    expect(report).toMatchObject({ documents: 6, library: '', host: { branch: 'main' }, uncommitted: ['docs/new.md'] })
    expect(host.git('rev-parse', 'main')).toBe(begun)
    expect(host.git('status', '--porcelain')).toBe('?? docs/new.md')
    expect(host.git('log', '--format=%s', 'vivarium')).toBe('Make the world kit')
    expect(host.git('ls-tree', '--name-only', 'vivarium')).toBe('.gitattributes\n.gitignore\n.swarm\nREADME.md')
  })

  test('is refused where the branch has no such folder, before anything is touched', async () => {
    host.git('mv', 'docs', 'pages')
    host.commit('Elsewhere')
    const before = host.git('for-each-ref')
    await expect(host.init('docs')).rejects.toMatchObject({ code: 'init/no-library', hint: expect.any(String) })
    expect(host.git('for-each-ref')).toBe(before)
    expect(host.git('worktree', 'list').split('\n')).toHaveLength(1)
  })

  test('proposes on branches that hold pages only, and applies by a merge of the person who asked', async () => {
    await host.init()
    await host.run()
    const [proposal, ...more] = await waiting()
    expect(more).toEqual([])
    expect(proposal?.files.map(({ path }) => path)).toEqual(['docs/guide.md', 'docs/usage.md', 'proposals/one.md'])
    const branch = proposal?.branch ?? ''
    expect(host.git('diff', '--name-only', `main...${branch}`).split('\n')).toEqual(
      proposal?.files.map(({ path }) => path),
    )
    expect(host.git('log', '--format=%an %s', 'main')).toBe('Ada Begin')

    expect(await host.act(applyProposal, { id: proposal?.id })).toBeUndefined()
    expect(host.git('log', '--first-parent', '--format=%an', 'main')).toBe('Ada\nAda')
    expect(host.git('rev-list', '--parents', '--max-count=1', 'main').split(' ')).toHaveLength(3)
    expect(host.read('docs/guide.md')).toBe('# Guide\n\nSee [the setup](setup.md) and [usage](usage.md).\n')
    expect(host.git('status', '--porcelain')).toBe('')
    expect(host.git('branch', '--list', 'proposal/*')).toBe('')
    expect(await host.proposals()).toMatchObject([{ status: 'applied', applied_by: 'ada' }])
    expect(host.git('fsck', '--strict', '--no-dangling')).toBe('')
    expect(host.git('stash', 'list')).toBe('')
  })

  test('rejected, nothing of it is on the branch', async () => {
    await host.init('docs')
    await host.run()
    const [proposal] = await waiting()
    expect(await host.act(rejectProposal, { id: proposal?.id, comment: 'Not so.' })).toBeUndefined()
    expect(host.git('log', '--format=%s', 'main')).toBe('Begin')
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('moves nothing while the person is in the middle of something, and says what', async () => {
    await host.init('docs')
    await host.run()
    const [proposal] = await waiting()
    const apply = () => host.act(applyProposal, { id: proposal?.id })
    const begun = host.git('rev-parse', 'main')

    host.put({ 'docs/guide.md': '# Guide\n\nMine.\n' })
    expect(await apply()).toMatch(/docs\/guide\.md is changed or staged/)
    host.git('add', 'docs/guide.md')
    expect(await apply()).toMatch(/docs\/guide\.md is changed or staged/)
    host.git('reset', '--quiet', '--hard')

    host.git('switch', '--quiet', '--create', 'side')
    host.put({ 'docs/other.md': '# Other\n' })
    host.commit('Other')
    host.git('switch', '--quiet', 'main')
    host.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
    expect(await apply()).toMatch(/a merge is in progress/)
    host.git('merge', '--abort')
    expect(host.git('rev-parse', 'main')).toBe(begun)

    // What is not in the way stays as it is.
    host.put({ 'engine/run.py': 'print("more")\n', 'docs/setup.md': '# Setup\n\nMine, unsaved in git.\n' })
    host.git('add', 'engine/run.py')
    expect(await apply()).toBeUndefined()
    expect(host.git('status', '--porcelain').split('\n').sort()).toEqual(
      ['M  engine/run.py', ' M docs/setup.md'.trim()].sort(),
    )
    expect(host.read('docs/setup.md')).toContain('Mine')
  })

  test('moves the branch alone where nobody has it checked out', async () => {
    await host.init('docs')
    await host.run()
    const [proposal] = await waiting()
    host.git('switch', '--quiet', '--create', 'feature')
    expect(await host.act(applyProposal, { id: proposal?.id })).toBeUndefined()
    expect(host.read('docs/guide.md')).toBe(hostFiles['docs/guide.md'])
    expect(merged('docs/guide.md')).toContain('(setup.md)')
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('moves nothing while a rebase or a bisect will come back to the branch, and HEAD is on none', async () => {
    host.put({ 'engine/more.py': 'print("more")\n' })
    host.commit('More')
    host.git('branch', 'side', 'HEAD~1')
    await host.init('docs')
    await host.run()
    const [proposal] = await waiting()
    const apply = () => host.act(applyProposal, { id: proposal?.id })
    const begun = host.git('rev-parse', 'main')
    expect(() => host.git('rebase', '--quiet', '--exec', 'false', 'HEAD~1')).toThrow()
    expect(await apply()).toMatch(/a rebase is in progress in .*kit/)
    host.git('rebase', '--abort')
    host.git('bisect', 'start', 'HEAD', 'HEAD~1')
    expect(await apply()).toMatch(/a bisect is in progress in .*kit/)
    host.git('bisect', 'reset')
    expect(host.git('rev-parse', 'main')).toBe(begun)

    // What comes back to another branch is in nobody's way.
    host.git('switch', '--quiet', 'side')
    host.git('bisect', 'start')
    const own = host.git('-C', '.vivarium', 'reflog', '--format=%H')
    expect(await apply()).toBeUndefined()
    expect(host.git('rev-parse', 'main~1')).toBe(begun)
    const noted = host.git('-C', '.vivarium', 'reflog', '--format=%H').split('\n')
    expect(noted.slice(1).join('\n')).toBe(own)
    expect(host.git('reflog', 'main', '--format=%gs').split('\n')[0]).toMatch(/^merge: Apply/)
  })

  test('refuses a proposal about its own state: it would be on their branch', async () => {
    await host.init()
    const changes = [{ path: '.swarm/policy.yaml', text: 'mine\n' }]
    expect(await host.act(openProposal, { title: 'Policy', text: 'Why.', changes })).toMatch(/own state/)
    expect(await host.act(addTask, { title: 'A task' })).toBeUndefined()
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('sees what people commit, at once, and what they only save, not', async () => {
    await host.init()
    const world = await host.open()
    host.put({ 'docs/late.md': '# Late\n' })
    expect((await world.store.snapshot()).has('docs/late.md')).toBe(false)
    const commit = host.commit('Late')
    const seen = await world.store.snapshot()
    expect([seen.has('docs/late.md'), seen.host, seen.text('docs/late.md')]).toEqual([true, commit, '# Late\n'])
    host.git('gc', '--quiet', '--prune=now')
    host.git('switch', '--quiet', '--create', 'elsewhere')
    host.git('rm', '--quiet', '-r', 'docs')
    host.commit('No docs here')
    expect((await world.store.snapshot()).text('docs/late.md')).toBe('# Late\n')
    await world.store.close()
  })

  test('a copy of the whole repository is a world of its own', async () => {
    await host.init()
    const copy = host.copyTo('copy')
    await expect(copy.open()).rejects.toMatchObject({ code: 'store/worktree' })
    const found = await typeCommand(copy.root, ['task', 'add', 'In the copy'])
    expect(found.code).toBe(0)
    expect(copy.git('log', '--format=%s', '-1', 'vivarium')).toBe('Add task: In the copy')
    expect(host.git('log', '--format=%s', 'vivarium')).toBe('Make the world kit')
    expect([host.git('worktree', 'list'), copy.git('worktree', 'list')].join('\n')).not.toMatch(/prunable/)
    await host.act(addTask, { title: 'In the first' })
    expect(copy.git('log', '--format=%s', '-1', 'vivarium')).toBe('Add task: In the copy')
  })

  test('is found from every folder, worktree and state of the repository, and made anew in a clone', async () => {
    await host.init('docs')
    const status = async (folder: string) => (await typeCommand(folder, ['status', '--json'])).json()[0]?.data
    const here = { root: join(host.root, '.vivarium') }
    expect(await status(join(host.root, 'docs'))).toMatchObject(here)
    host.git('worktree', 'add', '--quiet', '--detach', join(host.root, '../other'))
    expect(await status(join(host.root, '../other/engine'))).toMatchObject(here)
    host.put({ '.git/MERGE_HEAD': `${host.git('rev-parse', 'HEAD')}\n` })
    expect(await status(host.root)).toMatchObject(here)
    rmSync(join(host.root, '.git/MERGE_HEAD'))
    host.git('checkout', '--quiet', '--detach')
    expect(await status(host.root)).toMatchObject(here)

    host.git('switch', '--quiet', 'main')
    const clone = join(host.root, '../clone')
    host.git('clone', '--quiet', host.root, clone)
    expect(await status(join(clone, 'docs'))).toMatchObject({ root: join(clone, '.vivarium') })
    expect(git(clone, 'status', '--porcelain')).toBe('')
    expect(git(clone, 'branch', '--format=%(refname:short)').trim().split('\n')).toEqual(['main', 'vivarium'])
  })
})
