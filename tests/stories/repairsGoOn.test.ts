import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTask } from '../../engine/actions/task/addTask.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { library } from '../support/given.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
beforeAll(async () => {
  scratch = await scratchWorld({
    pages: {
      'index.md': '# Index\n\n[Guide](guide/install.md)\n[Law](law/text.md)\n',
      'guide/install.md': '# Install\n\n[Steps](stesp.md)\n[Later](nothing-like-it.md)\n',
      'guide/steps.md': '# Steps\n\n[Install](instal.md)\n',
      'law/text.md': '# Text\n\n[Steps](../guide/stpes.md)\n',
    },
  })
  const policy = scratch.read('.swarm/policy.yaml')
  scratch.save('.swarm/policy.yaml', policy.replace(`${library}/**`, `${library}/guide/**`))
  scratch.git('commit', '--quiet', '--all', '--message', 'Nobody proposes law')
})
afterAll(() => scratch.remove())

const work = async () => {
  const { task = '' } = await scratch.act(addTask.name, { title: 'Repair broken links', skill: 'broken-links' })
  return { task, report: await scratch.cycle() }
}
const proposals = async () => (await scratch.world.store.snapshot()).of<ProposalData>('proposal')
const listed = async () => {
  const { json } = await typeCommand(scratch.root, ['findings', '--rule', 'links', '--json'])
  return json()[0]?.data as unknown as { findings: { path: string; kind: string; refused?: string }[] }
}

test('what the policy refuses is dropped and told, and the other repairs are proposed', async () => {
  const { report } = await work()
  expect(report).toMatchObject({ kind: 'committed', status: 'approved', said: expect.stringContaining('policy/') })
  const [proposal, ...more] = await proposals()
  expect(more).toEqual([])
  expect(proposal?.data.files.map(({ path }) => path)).toEqual([page('guide/install.md'), page('guide/steps.md')])
})

test('it stays a finding that names the rule', async () => {
  const { findings } = await listed()
  expect(findings.find(({ path }) => path === page('law/text.md'))).toMatchObject({
    kind: 'choice',
    refused: expect.stringMatching(/^policy\/shared-by-proposal: /),
  })
})

test('findings are no pages of anybody: the note says how many there are, and where', async () => {
  const snapshot = await scratch.world.store.snapshot()
  expect(snapshot.of('suggestion')).toEqual([])
  const notes = snapshot.of('journal').map(({ path }) => snapshot.text(path))
  expect(notes.join('\n')).toContain('1 finding for a person to decide: `vivarium findings --skill broken-links`')
})

test('the same task again, while the proposal waits, proposes nothing twice and says what waits', async () => {
  const [proposal] = await proposals()
  const { report } = await work()
  expect(report).toMatchObject({ status: 'approved', said: expect.stringContaining(`wait in ${proposal?.id} already`) })
  expect(await proposals()).toHaveLength(1)
})

test('a new slip on a page that waits is proposed without those that wait', async () => {
  const text = scratch.read(page('guide/steps.md'))
  scratch.save(page('guide/other.md'), '# Other\n\n[Steps](stesp.md)\n')
  scratch.git('add', '--all')
  scratch.git('commit', '--quiet', '--message', 'Another page')
  await work()
  expect((await proposals()).map(({ data }) => data.files.map(({ path }) => path)).flat()).toEqual(
    expect.arrayContaining([page('guide/other.md')]),
  )
  expect(await proposals()).toHaveLength(2)
  expect(scratch.read(page('guide/steps.md'))).toBe(text)
})
