import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { median } from '../bench/median.ts'
import { gitEnvironment } from '../store/git.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'
import { measureSaves } from './measureSaves.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

describe('from a save to its cycle', () => {
  test('is a moment: the median of fifteen is far below what a person would notice', async () => {
    scratch = await scratchWorld()
    const delays = await measureSaves(scratch.root, 15)
    console.log(`save to cycle: median ${median(delays).toFixed(0)} ms, slowest ${Math.max(...delays).toFixed(0)} ms`)
    // 300 ms is promised and measured by the benchmark; here other tests have the machine too.
    expect(median(delays)).toBeLessThan(1500)
  })
})

describe('a process that looks for hand edits while another one commits', () => {
  test('never takes a commit on its way into the folder for an edit', async () => {
    scratch = await scratchWorld()
    const { task } = await scratch.act('task.add', { title: 'Edited often' })
    const scanner = spawn(process.execPath, [fileURLToPath(new URL('scanner.ts', import.meta.url)), scratch.root], {
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let seen = ''
    const ready = new Promise<void>((resolve) =>
      scanner.stdout.setEncoding('utf8').on('data', (text: string) => {
        seen += text
        if (seen.startsWith('ready')) resolve()
      }),
    )
    await ready
    for (let n = 0; n < 30; n++) await scratch.act('task.edit', { id: task, title: `Edited ${n}` })
    scanner.stdin.end()
    await new Promise((resolve) => scanner.on('close', resolve))
    expect(seen).toBe('ready\n')
  })

  test('sees a real edit as soon as nobody is in the middle of something', async () => {
    scratch = await scratchWorld()
    const { task = '' } = await scratch.act('task.add', { title: 'One' })
    scratch.save(`.swarm/tasks/${task}.md`, '---\ntitle: Mine\n---\n')
    scratch.save('.git/index.lock', '')
    const looking = scratch.world.store.rescan()
    setTimeout(() => rmSync(join(scratch.root, '.git/index.lock')), 50)
    expect((await looking).map(({ path }) => path)).toEqual([`.swarm/tasks/${task}.md`])
  })
})
