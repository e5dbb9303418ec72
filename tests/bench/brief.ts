import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitActs } from '../../engine/acts/commitActs.ts'
import { assembleBrief } from '../../engine/cycle/briefs/assembleBrief.ts'
import { openCycle } from '../../engine/cycle/openCycle.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import type { ResidentData, TaskData } from '../../schemas/types.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const rounds = 24
const library = 'library/community_library/swarm_docs'
const human = { kind: 'human', id: 'bench' } as const
/** The longest that a brief may take, warm, in milliseconds. */
const longest = 50

/**
 * A brief assembled from a world of 10,000 documents: the first, which reads the library; again; and after a commit
 * that changed five pages.
 */
export default async function bench(): Promise<Row[]> {
  const size = Number(process.env['BENCH_SIZES']?.split(',').at(-1) ?? 10_000)
  const root = mkdtempSync(join(tmpdir(), 'vivarium-bench-brief-'))
  try {
    const pages = makePages(size)
    await initWorld(root, {
      files: pages,
      at: '2026-01-05T09:00:00.000Z',
      seed: 'bench',
      steward: { name: 'Bench', email: 'bench@example.org' },
    })
    execFileSync('git', ['gc', '-q'], { cwd: root })
    const world = await openWorld(root)
    const paths = Object.keys(pages).map((path) => `${library}/${path}`)
    await act(world, 'task.add', {
      title: 'Explain how gate and stone lie on the path of page 17',
      prompt: 'Rain and soil, wind and bark: say what root means near the pond, and where moss grows on stone.',
      priority: 9,
    })
    const cold = await brief(world)
    const same: number[] = []
    const moved: number[] = []
    let characters = 0
    for (let round = 0; round < rounds; round++) {
      const again = await brief(world)
      same.push(again.time)
      characters = again.characters
      const changed = Array.from({ length: 5 }, (_, i) => paths[((round * 5 + i) * 2_654_435_761) % paths.length] ?? '')
      await act(world, 'world.adopt', {
        changes: changed.map((path) => ({
          path,
          text: `---\ntitle: Changed ${round}\n---\n\n# Changed ${round}\n\nMoss and stone.\n`,
        })),
      })
      moved.push((await brief(world)).time)
    }
    await world.store.close()
    const row = (name: string, times: number[]): Row => ({
      name,
      measured: median(times),
      against: longest,
      ratio: median(times) / longest,
      limit: 1,
      unit: 'ms',
      note: `${characters} characters; against what it may take`,
    })
    return [
      row(`a brief from ${size} documents, warm`, same),
      row(`a brief from ${size} documents, five of them just changed`, moved),
      {
        name: `the first brief from ${size} documents`,
        measured: cold.time,
        unit: 'ms',
        note: 'reads the library once',
      },
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function brief(world: World): Promise<{ time: number; characters: number }> {
  const snapshot = await world.store.snapshot()
  const task = snapshot.of<TaskData>('task').find(({ data }) => data.priority === 9)
  const resident = snapshot.find<ResidentData>('resident', 'fern')
  if (!task || !resident) throw new Error('there is nothing to brief on')
  const cycle = openCycle(world, snapshot, task, resident, world.clock.now())
  const start = performance.now()
  const briefing = await assembleBrief(cycle, world)
  const time = performance.now() - start
  if (briefing.kind === 'invalid') throw new Error(JSON.stringify(briefing.problems))
  return { time, characters: briefing.brief.text.length }
}

async function act(world: World, action: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const settled = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: { name: 'Bench', email: 'bench@example.org' },
    acts: [{ by: human, action, input }],
  })
  if (settled.kind !== 'committed') throw new Error(`${action} was not committed: ${JSON.stringify(settled)}`)
}

/** Pages of about 2 KB; few words, so that every page matches every task: the worst that can be searched. */
function makePages(count: number): Record<string, string> {
  const words = 'moss fern wren path pond stone gate leaf bark seed root light water wind soil rain'.split(' ')
  const sentence = (n: number) =>
    Array.from({ length: 14 }, (_, i) => words[(n * 7 + i * 5 + Math.floor(n / 16)) % words.length]).join(' ')
  const partOf = (n: number, part: number) =>
    `## Of ${words[(n + part) % words.length]} and ${words[(n + part * 3) % words.length]}\n\n` +
    `${Array.from({ length: 5 }, (_, i) => sentence(n + part + i)).join('. ')}.\n`
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${(n % 256).toString(16).padStart(2, '0')}/page-${n}.md`,
      `---\ntitle: Page ${n}\n---\n\n# Page ${n}\n\n${sentence(n)}.\n\n` +
        Array.from({ length: 4 }, (_, part) => partOf(n, part)).join('\n'),
    ]),
  )
}
