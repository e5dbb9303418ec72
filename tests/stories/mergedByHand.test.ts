import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyProposal } from '../../engine/actions/proposal/applyProposal.ts'
import { addTask } from '../../engine/actions/task/addTask.ts'
import { recordMerges } from '../../engine/run/chores/recordMerges.ts'
import { refreshOutdated } from '../../engine/run/chores/refreshOutdated.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** People merge, squash, rebase and amend as they like; the world takes in what happened. */
describe('a proposal that people merge by themselves', () => {
  let host: HostRepository
  let proposal: ProposalData
  beforeEach(async () => {
    host = hostRepository()
    proposal = await host.begin('docs')
  })
  afterEach(() => host.remove())

  const tend = async (chore: typeof recordMerges) => {
    const world = await host.open()
    const report = await chore.open(world).tend({ strays: [] })
    await world.store.close()
    return report
  }
  const now = async () => (await host.proposals()).find(({ id }) => id === proposal.id)

  const manners: Readonly<Record<string, () => void>> = {
    'a merge': () => host.git('merge', '--quiet', '--no-ff', '--no-edit', proposal.branch),
    'a fast-forward': () => host.git('merge', '--quiet', '--ff-only', proposal.branch),
    'a squash': () => {
      host.git('merge', '--quiet', '--squash', proposal.branch)
      host.commit('Squashed')
    },
    'a rebase': () => {
      host.put({ 'engine/more.py': 'print("more")\n' })
      host.commit('Meanwhile')
      host.git('cherry-pick', proposal.branch)
    },
  }
  test.each(Object.keys(manners))('by %s is recorded once, with who did it, and paid', async (manner) => {
    manners[manner]?.()
    const merged = host.git('rev-parse', 'main')
    const by = manner === 'a fast-forward' ? 'somebody' : 'ada'
    host.put({ 'engine/later.py': 'print("later")\n' })
    host.commit('Later')
    expect(await tend(recordMerges)).toMatchObject({ kind: 'chore', said: `Recorded as merged: ${proposal.id}.` })
    expect(await now()).toMatchObject({
      status: 'applied',
      applied_by: by,
      reason: expect.stringContaining(merged.slice(0, 10)),
    })
    expect(await tend(recordMerges)).toBeUndefined()
    const world = await host.open()
    const posted = (await world.store.snapshot()).of<{ reason: string }>('posting')
    await world.store.close()
    expect(posted.filter(({ data }) => data.reason === 'applied_proposal')).toHaveLength(1)
    expect(host.git('branch', '--list', 'proposal/*')).toBe('')
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('is left waiting where people changed one of its pages otherwise', async () => {
    host.put({ 'docs/guide.md': '# Guide\n\nAnother way: [setup](setup.md).\n' })
    host.commit('By hand')
    expect(await tend(recordMerges)).toBeUndefined()
    expect(await tend(refreshOutdated)).toMatchObject({ kind: 'refreshed' })
    expect(await now()).toMatchObject({ status: 'conflicted', reason: 'Changed since: docs/guide.md.' })
  })

  test('is made anew where its base was amended away, and never brings that back', async () => {
    host.git('commit', '--quiet', '--amend', '--message', 'Begin, better')
    expect(await host.act(applyProposal, { id: proposal.id })).toMatch(/not proposed: \w+ Begin/)
    expect(await tend(refreshOutdated)).toMatchObject({ kind: 'refreshed', tasks: [proposal.task] })
    await host.run()
    const next = (await host.proposals()).find(({ status }) => status === 'ready_for_merge')
    expect(next?.base).toBe(host.git('rev-parse', 'main'))
    expect(await host.act(applyProposal, { id: next?.id })).toBeUndefined()
    expect(host.git('log', '--format=%s', 'main')).not.toMatch(/^Begin$/m)
  })

  test('is made anew where its branch was deleted and nothing of it was merged', async () => {
    host.git('branch', '--quiet', '-D', proposal.branch)
    expect(await tend(recordMerges)).toBeUndefined()
    expect(await tend(refreshOutdated)).toMatchObject({ kind: 'refreshed', tasks: [proposal.task] })
    await host.run()
    const next = (await host.proposals()).find(({ status }) => status === 'ready_for_merge')
    expect([await now(), next?.files]).toMatchObject([{ status: 'superseded' }, proposal.files])
    expect(host.git('branch', '--list', next?.branch ?? '')).not.toBe('')
  })

  test('is not proposed again while the person has applied it and not pushed, nor when they took it back', async () => {
    expect(await host.act(applyProposal, { id: proposal.id })).toBeUndefined()
    host.git('update-ref', 'refs/remotes/origin/main', 'main~1')
    const settings = '.vivarium/.swarm/world.yaml'
    host.put({ [settings]: host.read(settings).replace('  branch: main\n', '  branch: main\n  remote: origin\n') })
    host.git('-C', '.vivarium', 'commit', '--quiet', '--all', '--message', 'There is a remote')
    const again = async () => {
      expect(await host.act(addTask, { title: 'Repair links', skill: 'broken-links' })).toBeUndefined()
      await host.run()
      return (await host.proposals()).map(({ status }) => status)
    }
    expect(await again()).toEqual(['applied'])
    host.git('revert', '--no-edit', '-m', '1', 'main')
    host.git('update-ref', 'refs/remotes/origin/main', 'main')
    expect(await again()).toEqual(['applied'])
  })

  test('with a commit of somebody else on its branch is refused by name', async () => {
    host.git('switch', '--quiet', proposal.branch)
    host.put({ 'engine/run.py': 'print("mine")\n' })
    host.commit('Smuggled')
    host.git('switch', '--quiet', 'main')
    expect(await host.act(applyProposal, { id: proposal.id })).toMatch(/holds a commit that was not proposed/)
    expect(host.git('log', '--format=%s', 'main')).toBe('Begin')
  })
})
