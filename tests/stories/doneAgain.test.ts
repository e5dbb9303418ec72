import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyProposal } from '../../engine/actions/proposal/applyProposal.ts'
import { approveProposal } from '../../engine/actions/proposal/approveProposal.ts'
import { requestChanges } from '../../engine/actions/proposal/requestChanges.ts'
import { refreshOutdated } from '../../engine/run/chores/refreshOutdated.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { hostFiles, hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** A proposal is one branch from its first commit to its merge: what is done again is added, and nothing rewritten. */
describe('a proposal that is done again', () => {
  let host: HostRepository
  let proposal: ProposalData
  beforeEach(async () => {
    host = hostRepository()
    proposal = await host.begin('docs')
  })
  afterEach(() => host.remove())

  const now = async () => (await host.proposals()).find((each) => each.id === proposal.id)
  const type = (...words: string[]) => typeCommand(host.root, words)
  const head = () => host.git('rev-parse', proposal.branch)
  const parents = () => host.git('rev-list', '--parents', '--max-count=1', proposal.branch).split(' ').slice(1)
  const outdate = async () => {
    const world = await host.open()
    await refreshOutdated.open(world).tend({ strays: [] })
    await world.store.close()
  }

  test('on a branch that went on gains a commit that joins it, and its approvals are void', async () => {
    expect(await host.act(approveProposal, { id: proposal.id })).toBeUndefined()
    expect(proposal.commits).toEqual([head()])
    host.put({ 'docs/usage.md': `${hostFiles['docs/usage.md']}\nMore of it.\n`, 'engine/more.py': 'print("more")\n' })
    const main = host.commit('More')
    await outdate()
    expect(await now()).toMatchObject({ status: 'conflicted', reason: 'Changed since: docs/usage.md.' })
    const before = head()

    await host.run()
    const again = await now()
    expect(again).toMatchObject({ status: 'ready_for_merge', base: main, commits: [before, head()] })
    expect((await host.proposals()).length).toBe(1)
    expect(parents()).toEqual([before, main])
    const paths = host.git('diff', '--name-only', `main...${proposal.branch}`).split('\n')
    expect(paths).toEqual(again?.files.map(({ path }) => path))
    expect(host.git('show', `${proposal.branch}:docs/usage.md`)).toMatch(/guide\.md\) says.[^]*More of it/)
    const shown = await type('proposal', 'show', proposal.id)
    expect(shown.out).toMatch(/approve {2}ada[^\n]*\n +void: Changed since: docs\/usage\.md\./)
    expect((await type('check', '.swarm')).code).toBe(0)

    expect(await host.act(applyProposal, { id: proposal.id })).toBeUndefined()
    expect(host.read('docs/usage.md')).toMatch(/guide\.md\) says.[^]*More of it/)
    expect(host.git('log', '--first-parent', '--format=%s', 'main')).toMatch(/^Apply: .*\nMore\nBegin$/)
    expect([host.git('status', '--porcelain'), host.git('fsck', '--strict', '--no-dangling')]).toEqual(['', ''])
  })

  test('because a reviewer asked gains a commit after the first', async () => {
    const before = head()
    expect(await host.act(approveProposal, { id: proposal.id })).toBeUndefined()
    expect(await host.act(requestChanges, { id: proposal.id, comment: 'Once more.' })).toBeUndefined()
    await host.run()
    expect(await now()).toMatchObject({
      status: 'ready_for_merge',
      commits: [before, head()],
      reviews: [{ verdict: 'approve', void: 'ada asked for changes.' }, { verdict: 'request_changes' }],
    })
    expect(parents()).toEqual([before])
    expect(await host.act(applyProposal, { id: proposal.id })).toBeUndefined()
  })

  test('names whatever else is on its branch at show, check, approve and apply', async () => {
    const refused = async (said: RegExp) => {
      expect(await host.act(approveProposal, { id: proposal.id })).toMatch(said)
      expect(await host.act(applyProposal, { id: proposal.id })).toMatch(said)
      expect((await type('proposal', 'show', proposal.id)).out).toMatch(said)
      expect((await type('check', '.swarm')).out).toMatch(said)
    }
    host.git('switch', '--quiet', proposal.branch)
    host.put({ 'engine/run.py': 'print("mine")\n' })
    host.git('add', '--all')
    // A record that it names makes it none of ours.
    host.git('commit', '--quiet', '--message', 'Smuggled\n\nVivarium-Record: r-1m81j18g000r8h5g')
    host.git('switch', '--quiet', 'main')
    await refused(/holds a commit that was not proposed/)
    expect((await type('proposal', 'show', proposal.id)).out).toMatch(/not proposed: \w{7} Smuggled \(Ada\)/)
    host.git('branch', '--force', proposal.branch, 'main')
    await refused(/no longer holds the commit that was proposed/)
    host.git('branch', '--force', proposal.branch, proposal.commits?.at(-1) ?? '')
    expect((await type('check', '.swarm')).code).toBe(0)
    expect(host.git('log', '--format=%s', 'main')).toBe('Begin')
  })
})
