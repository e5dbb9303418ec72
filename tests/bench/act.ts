import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitActs } from '../../engine/acts/commitActs.ts'
import { runCycle } from '../../engine/cycle/runCycle.ts'
import { setFrontmatter } from '../../engine/documents/setFrontmatter.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'
import { scripted } from '../../engine/minds/scripted.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const rounds = 24
const human = { kind: 'human', id: 'bench' } as const
const library = 'library/community_library/swarm_docs'

/**
 * A whole act and a whole cycle on a world of 10,000 documents, against `git add` and `git commit` of five files in the
 * same world.
 */
export default async function bench(): Promise<Row[]> {
  const size = Number(process.env['BENCH_SIZES']?.split(',').at(-1) ?? 10_000)
  const root = mkdtempSync(join(tmpdir(), 'vivarium-bench-act-'))
  try {
    const pages = makePages(size)
    await initWorld(root, {
      files: pages,
      at: '2026-01-05T09:00:00.000Z',
      seed: 'bench',
      steward: { name: 'Bench', email: 'bench@example.org' },
    })
    const paths = Object.keys(pages).map((path) => `${library}/${path}`)
    // A world as after a clone: one pack, so that neither side pays for the other's loose objects.
    execFileSync('git', ['gc', '-q'], { cwd: root })
    const world = await openWorld(root, {
      minds: [
        scripted(
          (brief) => ({
            kind: 'acts',
            note: 'done',
            cost: { tokens: 0, milliseconds: 0 },
            acts: [{ action: 'suggestion.write', input: { title: brief.task.data.title, text: 'A thought.' } }],
          }),
          'gardener',
        ),
      ],
    })
    await runCycle(world)
    const git: number[] = []
    const act: number[] = []
    const cycle: number[] = []
    for (let round = 0; round < rounds; round++) {
      git.push(timed(() => commitWithGit(root, pick(paths, round * 10), round)))
      await world.store.snapshot()
      act.push(await timedAsync(() => editFive(world, pick(paths, round * 10 + 5), round)))
      await addTask(world, round)
      cycle.push(await timedAsync(() => runCycle(world)))
    }
    await world.store.close()
    const against = median(git.slice(4))
    const row = (name: string, times: number[], limit?: number): Row => ({
      name,
      measured: median(times.slice(4)),
      against,
      ratio: median(times.slice(4)) / against,
      ...(limit === undefined ? {} : { limit }),
      unit: 'ms',
    })
    return [
      row(`a whole act: 5 of ${size} documents read, edited, judged, committed`, act, 0.5),
      row(`a whole cycle: choose, lease, think (scripted), verify, settle, commit 6 documents`, cycle),
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function editFive(world: World, paths: readonly string[], round: number): Promise<void> {
  const view = await world.store.snapshot()
  const changes = paths.map((path) => ({ path, text: setFrontmatter(view.text(path) ?? '', 'revision', round) }))
  const settled = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: { name: 'Bench', email: 'bench@example.org' },
    acts: [{ by: human, action: 'world.adopt', input: { changes } }],
  })
  if (settled.kind !== 'committed') throw new Error(`the act was not committed: ${JSON.stringify(settled)}`)
}

async function addTask(world: World, round: number): Promise<void> {
  await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: { name: 'Bench', email: 'bench@example.org' },
    acts: [{ by: human, action: 'task.add', input: { title: `Task ${round}`, skill: 'broken-links', priority: 9 } }],
  })
}

function commitWithGit(root: string, paths: readonly string[], round: number): void {
  for (const path of paths) writeFileSync(join(root, path), `---\ntitle: By git ${round}\n---\n\nText ${round}.\n`)
  execFileSync('git', ['add', '--', ...paths], { cwd: root })
  execFileSync(
    'git',
    ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', `round ${round}`],
    { cwd: root },
  )
}

function makePages(count: number): Record<string, string> {
  const words = 'moss fern wren path pond stone gate leaf bark seed root light water wind soil rain'.split(' ')
  const sentence = (n: number) => Array.from({ length: 14 }, (_, i) => words[(n * 7 + i * 5) % words.length]).join(' ')
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${(n % 256).toString(16).padStart(2, '0')}/page-${n}.md`,
      `---\ntitle: Page ${n}\nstatus: draft\norder: ${n}\ntags: [a, b]\n---\n\n# Page ${n}\n\n` +
        `${Array.from({ length: 12 }, (_, i) => sentence(n + i)).join('.\n\n')}.\n`,
    ]),
  )
}

function pick(paths: readonly string[], from: number): readonly string[] {
  return Array.from({ length: 5 }, (_, i) => paths[((from + i) * 2_654_435_761) % paths.length] ?? '')
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
