import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TaskData } from '../../schemas/types.ts'
import { acts, mind, suggestion } from '../cycle/answers.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { ofKind, startWatching, type Watching } from './watching.ts'

let scratch: ScratchWorld
let watching: Watching
beforeEach(async () => {
  scratch = await scratchWorld()
})
afterEach(async () => {
  await watching.end()
  await scratch.remove()
})

const watch = async (pause = 0) => {
  const thinking = mind(() => acts(suggestion()))
  watching = await startWatching(scratch.root, {
    minds: [
      {
        ...thinking,
        async think(...given) {
          await new Promise((resolve) => setTimeout(resolve, pause))
          return thinking.think(...given)
        },
      },
    ],
  })
}
const done = (task: string) => watching.until(ofKind('committed', (report) => report.task === task))
const taskNow = async (id: string) => (await scratch.world.store.snapshot()).find<TaskData>('task', id)

describe('a task saved by hand while the world is watched', () => {
  test.each([
    ['written in place', (file: string, text: string) => writeFileSync(file, text)],
    [
      'written aside and renamed, as editors do',
      (file: string, text: string) => {
        writeFileSync(`${file}.tmp-1`, text)
        renameSync(`${file}.tmp-1`, file)
      },
    ],
    [
      'written in two halves',
      (file: string, text: string) => {
        writeFileSync(file, text.slice(0, 9))
        setTimeout(() => writeFileSync(file, text), 120)
      },
    ],
  ])('%s, is committed in the person’s name, then worked', async (_how, save) => {
    mkdirSync(join(scratch.root, '.swarm/tasks'), { recursive: true })
    await watch()
    save(join(scratch.root, '.swarm/tasks/t-hand.md'), '---\ntitle: By hand\n---\n\nDo it.\n')
    expect(await done('t-hand')).toMatchObject({ status: 'approved' })
    const [worked, adopted] = await scratch.log()
    expect(adopted).toMatchObject({
      author: { name: 'Ada', email: 'ada@example.org' },
      message: expect.stringContaining('Edit by hand: .swarm/tasks/t-hand.md'),
    })
    expect(worked).toMatchObject({ author: { name: 'Fern' }, parents: [adopted?.commit] })
    expect(scratch.git('show', '--stat', '--format=', adopted?.commit ?? '')).toContain('.swarm/tasks/t-hand.md')
    expect(await scratch.problems()).toEqual([])
  })

  test('needs no id, no status and no date, and keeps its own words', async () => {
    await watch()
    const text = '---\n# mine\ntitle: "By hand"\nmood: hurried\n---\n\nDo it,   please.\n'
    scratch.save('.swarm/tasks/as-i-like.md', text)
    await done('as-i-like')
    const task = await taskNow('as-i-like')
    expect(task?.data).toMatchObject({ status: 'approved', attempts: 1 })
    const filed = scratch.read(task?.path ?? '')
    for (const line of text.split('\n')) expect(filed).toContain(line)
  })

  test('while another is worked is taken in next, before the rest of the queue', async () => {
    for (let n = 0; n < 6; n++) await scratch.act('task.add', { title: `Task ${n}` })
    let worked = 0
    const thinking = mind(() => acts(suggestion()))
    watching = await startWatching(scratch.root, {
      minds: [
        {
          ...thinking,
          async think(...given) {
            if (++worked === 2) {
              scratch.drop('t-urgent', { priority: 9 })
              await new Promise((resolve) => setTimeout(resolve, 300))
            }
            return thinking.think(...given)
          },
        },
      ],
    })
    const order = watching.reports.flatMap((report) => (report.kind === 'committed' ? [report.task] : []))
    expect(order).toHaveLength(7)
    expect(order.indexOf('t-urgent')).toBe(2)
  })
})

describe('a hand edit that is not valid', () => {
  test('is reported with its line, stays on disk, and stops nothing else', async () => {
    await watch()
    const broken = '---\ntitle: Broken\npriority: urgent\n---\n\nDo it.\n'
    scratch.save('.swarm/tasks/t-broken.md', broken)
    const { problems } = await watching.until(ofKind('adopted', (report) => report.problems.length > 0))
    expect(problems).toMatchObject([
      { rule: 'schema/task', path: '.swarm/tasks/t-broken.md', line: 3, got: 'urgent', expected: expect.any(String) },
    ])

    scratch.drop('t-good')
    expect(await done('t-good')).toMatchObject({ status: 'approved' })
    expect(scratch.read('.swarm/tasks/t-broken.md')).toBe(broken)
    expect(scratch.git('status', '--porcelain')).toBe('?? .swarm/tasks/t-broken.md\n')

    scratch.save('.swarm/tasks/t-broken.md', broken.replace('urgent', '9'))
    expect(await done('t-broken')).toMatchObject({ status: 'approved' })
  })

  test('is reported once, however often the world is looked at', async () => {
    await watch()
    scratch.save('.swarm/tasks/t-broken.md', '---\ntitle: [\n---\n')
    await watching.until(ofKind('adopted', (report) => report.problems.length > 0))
    for (const id of ['t-one', 't-two', 't-three']) {
      scratch.drop(id)
      await done(id)
    }
    expect(watching.reports.filter(ofKind('adopted', (report) => report.problems.length > 0))).toHaveLength(1)
  })

  test('of a task that is in the queue keeps that one from being worked, as it was or as it is', async () => {
    await scratch.act('control.stop', {})
    const { task = '' } = await scratch.act('task.add', { title: 'In the queue' })
    await watch()
    scratch.save(`.swarm/tasks/${task}.md`, '---\ntitle: [half a sen\n---\n')
    await watching.until(ofKind('adopted', (report) => report.problems.length > 0))
    await scratch.act('control.resume', {})
    scratch.drop('t-other')
    await done('t-other')
    expect((await taskNow(task))?.data.status).toBe('queued')
    expect(scratch.read(`.swarm/tasks/${task}.md`)).toContain('half a sen')
  })
})

describe('other edits by hand', () => {
  test('a queued task that is deleted is gone, in the person’s name', async () => {
    await scratch.act('control.stop', {})
    const { task = '' } = await scratch.act('task.add', { title: 'Not needed' })
    await watch()
    rmSync(join(scratch.root, `.swarm/tasks/${task}.md`))
    const adopted = await watching.until(ofKind('adopted'))
    expect(adopted).toMatchObject({ author: 'Ada', paths: [`.swarm/tasks/${task}.md`] })
    expect(await taskNow(task)).toBeUndefined()
    expect(scratch.git('log', '-1', '--format=%an', '--diff-filter=D', '--name-only').trim()).toContain(task)
  })

  test('a stop that is saved in the control stops the world, and one that is lifted starts it', async () => {
    await watch()
    const control = scratch.read('.swarm/control.yaml')
    scratch.save('.swarm/control.yaml', control.replace('engaged: false', 'engaged: true'))
    await watching.until(ofKind('stopped'))
    const from = watching.reports.length
    scratch.drop('t-waits')
    await watching.until(ofKind('adopted'), from)
    expect((await taskNow('t-waits'))?.data.status).toBe('queued')
    scratch.save('.swarm/control.yaml', control)
    expect(await done('t-waits')).toMatchObject({ status: 'approved' })
  })

  test('a control that is broken stops the world until it is mended', async () => {
    await watch()
    const control = scratch.read('.swarm/control.yaml')
    scratch.save('.swarm/control.yaml', 'stop: {engaged: tru\n')
    expect(await watching.until(ofKind('stopped'))).toMatchObject({
      reason: '.swarm/control.yaml is missing or invalid',
    })
    scratch.drop('t-waits')
    await watching.until(ofKind('adopted', ({ paths }) => paths.length > 0))
    scratch.save('.swarm/control.yaml', control)
    expect(await done('t-waits')).toMatchObject({ status: 'approved' })
  })

  test('what is staged is left to the person until they commit it', async () => {
    await watch()
    scratch.drop('t-staged')
    scratch.git('add', '.swarm/tasks/t-staged.md')
    scratch.drop('t-free')
    await done('t-free')
    if ((await taskNow('t-staged')) === undefined) {
      expect(scratch.git('diff', '--cached', '--name-only').trim()).toBe('.swarm/tasks/t-staged.md')
      scratch.git('commit', '-qm', 'My task')
    }
    expect(await done('t-staged')).toMatchObject({ status: 'approved' })
  })

  test('a page of the library that is being written is nobody’s business but the writer’s', async () => {
    await watch()
    const page = 'library/community_library/swarm_docs/index.md'
    scratch.save(page, '# Index\n\nHalf a sen')
    scratch.drop('t-one')
    await done('t-one')
    expect(scratch.git('status', '--porcelain')).toBe(` M ${page}\n`)
    expect(scratch.read(page)).toBe('# Index\n\nHalf a sen')
  })
})

describe('another process', () => {
  test('that commits an act wakes the world, and is never taken for a hand edit', async () => {
    await watch()
    const ids = []
    for (let n = 0; n < 5; n++) ids.push((await scratch.act('task.add', { title: `Task ${n}` }))['task'] ?? '')
    for (const id of ids) await done(id)
    expect(watching.reports.filter(ofKind('adopted'))).toEqual([])
    expect(existsSync(join(scratch.root, '.git/index.lock'))).toBe(false)
    expect(await scratch.problems()).toEqual([])
  })

  test('that sets the pace is heard by a world that is waiting for the next task', async () => {
    await scratch.act('control.pace', { seconds: 3600 })
    await watch()
    scratch.drop('t-one')
    await done('t-one')
    scratch.drop('t-two')
    await watching.until(ofKind('paced'))
    await watching.until(ofKind('adopted', ({ paths }) => paths.includes('.swarm/tasks/t-two.md')))
    await scratch.act('control.pace', { seconds: 0 })
    expect(await done('t-two')).toMatchObject({ status: 'approved' })
  })
})
