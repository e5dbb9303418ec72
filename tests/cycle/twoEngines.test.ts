import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { claimTask } from '../../engine/cycle/claimTask.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import { runCycle } from '../../engine/cycle/runCycle.ts'
import { balancesOf } from '../../engine/economy/balancesOf.ts'
import { chooseTask } from '../../engine/lifecycles/task/chooseTask.ts'
import type { RunReport } from '../../engine/run/runWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import type { ProposalData, RecordData, TaskData } from '../../schemas/types.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { gitEnvironment } from '../store/git.ts'
import { acts, mind, proposal } from './answers.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

/**
 * Every task was worked by exactly one cycle, proposed once and paid once; nothing else happened, and git is content.
 */
async function expectEachOnce(count: number): Promise<void> {
  const world = await scratch.open()
  const view = await world.store.snapshot()
  const tasks = view.of<TaskData>('task')
  expect(tasks.map(({ data }) => data.status)).toEqual(Array.from({ length: count }, () => 'approved'))
  expect(tasks.map(({ data }) => data.attempts)).toEqual(Array.from({ length: count }, () => 1))
  const ids = tasks.map(({ id }) => id).sort()
  expect(
    view
      .of<RecordData>('record')
      .flatMap(({ data }) => (data.kind === 'cycle' ? [data.task] : []))
      .sort(),
  ).toEqual(ids)
  expect(
    view
      .of<ProposalData>('proposal')
      .map(({ data }) => data.task)
      .sort(),
  ).toEqual(ids)
  expect(balancesOf(view).get('mint')).toBe(-12 * count)
  expect(view.of<RecordData>('record').filter(({ data }) => data.kind === 'adoption')).toEqual([])
  expect(await scratch.problems()).toEqual([])
}

describe('two engines in one process', () => {
  test('never do the same task, and each commits on what the other left', async () => {
    let atOnce = 0
    let most = 0
    const thoughts: string[] = []
    const thinking = mind(({ task }) => acts(proposal({ [`${task.id}.md`]: '# New\n\nA page.\n' })))
    const slow = {
      ...thinking,
      async think(...given: Parameters<typeof thinking.think>) {
        thoughts.push(given[0].task.id)
        most = Math.max(most, ++atOnce)
        await new Promise((resolve) => setTimeout(resolve, 10))
        atOnce--
        return thinking.think(...given)
      },
    }
    scratch = await scratchWorld({ minds: [slow] })
    for (let n = 0; n < 8; n++) await scratch.act('task.add', { title: `Task ${n}` })
    const work = async (world: World) => {
      for (let round = 0; round < 60; round++) if ((await runCycle(world)).kind === 'idle') return
    }
    await Promise.all([work(scratch.world), work(await scratch.open())])
    await work(scratch.world)
    expect(most).toBe(2)
    expect(thoughts.toSorted()).toEqual([...new Set(thoughts)].sort())
    await expectEachOnce(8)
  })

  test('that reach for the only task together: one has it, the other finds nothing to do', async () => {
    scratch = await scratchWorld({ minds: [mind(() => acts(proposal({ 'new.md': '# New\n\nA page.\n' })))] })
    await scratch.act('task.add', { title: 'The only one' })
    const other = await scratch.open()
    const reports = await Promise.all([runCycle(scratch.world), runCycle(other)])
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['committed', expect.stringMatching(/idle|lost/)])
    await expectEachOnce(1)
  })

  test('read a task again once it is theirs: what somebody did in between is not thought about twice', async () => {
    scratch = await scratchWorld({ minds: [mind(() => acts(proposal({ 'new.md': '# New\n\nA page.\n' })))] })
    await scratch.act('task.add', { title: 'The only one' })
    const [choice] = chooseTask(await scratch.world.store.snapshot(), scratch.clock.now(), () => undefined)
    expect((await runCycle(await scratch.open())).kind).toBe('committed')
    expect(choice && (await claimTask(scratch.world, choice))).toEqual({ kind: 'moved' })
    const lease = await scratch.world.store.claim(
      `task/${choice?.task.id}`,
      'next',
      new Date(Date.now() + 1000).toISOString(),
    )
    expect(lease).toBeDefined()
  })

  test('gives a task to whoever is free, when the resident that would come first is at work', async () => {
    const reports: CycleReport[] = []
    scratch = await scratchWorld({
      minds: [
        {
          name: 'gardener',
          async think() {
            if (reports.length === 0)
              reports.push(
                await runCycle(
                  await scratch.open({ minds: [mind(() => acts(proposal({ 'b.md': '# B\n\nA page.\n' })))] }),
                ),
              )
            return acts(proposal({ 'a.md': '# A\n\nA page.\n' }))
          },
        },
      ],
    })
    await scratch.act('task.add', { title: 'One' })
    await scratch.act('task.add', { title: 'Two' })
    reports.push(await scratch.cycle())
    expect(reports).toMatchObject([
      { kind: 'committed', title: 'Two', resident: 'moss' },
      { kind: 'committed', title: 'One', resident: 'fern' },
    ])
    await expectEachOnce(2)
  })
})

describe('two processes on one folder', () => {
  test('work a queue together: every task once, no hand edit imagined, no lock left', async () => {
    scratch = await scratchWorld()
    for (let n = 0; n < 10; n++) await scratch.act('task.add', { title: `Task ${n}` })
    const thoughts = join(scratch.root, '.swarm/local/thoughts')
    scratch.save('.swarm/local/thoughts', '')
    const reports = await Promise.all([engineProcess(scratch.root, thoughts), engineProcess(scratch.root, thoughts)])
    const kinds = reports.map((all) => all.filter(({ kind }) => kind === 'committed').length)
    expect(kinds[0]! + kinds[1]!).toBe(10)
    const thought = readFileSync(thoughts, 'utf8').trim().split('\n')
    expect(thought.toSorted()).toEqual([...new Set(thought)].sort())
    await expectEachOnce(10)
  })
})

async function engineProcess(root: string, thoughts: string): Promise<readonly RunReport[]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('engineProcess.ts', import.meta.url)), root, thoughts], {
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(complaint)
  return told
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RunReport)
}
