import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Principal } from '../../engine/documents/principal.ts'
import { commitActs } from '../../engine/acts/commitActs.ts'
import type { CommitOutcome } from '../../engine/acts/commitRequest.ts'
import type { CycleReport } from '../../engine/cycle/cycle.ts'
import { runCycle } from '../../engine/cycle/runCycle.ts'
import { printDocument } from '../../engine/documents/printDocument.ts'
import { initWorld } from '../../engine/opening/initWorld.ts'
import { openWorld, type WorldOptions } from '../../engine/opening/openWorld.ts'
import type { CommitEntry } from '../../engine/ports/store.ts'
import type { World } from '../../engine/ports/world.ts'
import { git } from '../store/git.ts'
import { ada, library } from './given.ts'

export interface ScratchOptions extends WorldOptions {
  /** Pages of the library, by their path inside it. */
  readonly pages?: Readonly<Record<string, string>>
  /** Keeps the first task that every new world has; most tests want an empty queue. */
  readonly firstWalk?: boolean
  /** When the world was made, and the first moment of its clock. */
  readonly at?: string
}

/** A clock that stands still until it is told to pass, and passes a second for every seed that is asked for. */
export interface ScratchClock {
  now(): string
  pass(milliseconds: number): void
}

/** A founded world in a temporary folder, with a steward called Ada, and the hands that tests have in it. */
export interface ScratchWorld {
  readonly root: string
  readonly world: World
  readonly clock: ScratchClock
  /** One act as one commit; Ada acts unless somebody else is named. Answers with the ids that were made, or throws. */
  act(action: string, input: object, by?: Principal): Promise<Readonly<Record<string, string>>>
  /** The same, without throwing. */
  tryAct(action: string, input: object, by?: Principal): Promise<CommitOutcome>
  cycle(only?: { resident?: string }): Promise<CycleReport>
  /** Saves a task as a person would: by writing its file. */
  drop(id: string, data?: object, body?: string): string
  save(path: string, text: string): void
  read(path: string): string
  /** Newest first. */
  log(): Promise<readonly CommitEntry[]>
  /** Real git, with nobody's configuration. */
  git(...args: string[]): string
  /** Another engine over the same folder, as another process would have. */
  open(options?: WorldOptions): Promise<World>
  /** Checks that git finds nothing wrong and nothing changed, and that every document is valid. */
  problems(): Promise<readonly string[]>
  remove(): Promise<void>
}

/** Makes a world, opens it, and empties its queue. */
export async function scratchWorld(options: ScratchOptions = {}): Promise<ScratchWorld> {
  const { pages = { 'index.md': '# Index\n' }, firstWalk = false, at = '2026-11-22T10:00:00.000Z', ...more } = options
  const root = mkdtempSync(join(tmpdir(), 'vivarium-world-'))
  await found(root, pages, at)
  const clock = standingClock(at)
  const given: WorldOptions = { clock, ids: countedSeeds(clock), ...more }
  const world = await openWorld(root, given)
  if (!firstWalk) await emptyQueue(world)
  const opened = [world]

  const tryAct = (action: string, input: object, by = ada) =>
    commitActs(world, {
      kind: 'act',
      at: clock.now(),
      seed: world.ids.seed(),
      author: { name: by.id === 'ada' ? 'Ada' : by.id, email: `${by.id}@example.org` },
      acts: [{ by, action, input: input as Readonly<Record<string, unknown>> }],
    })

  const scratch: ScratchWorld = {
    root,
    world,
    clock,
    tryAct,
    async act(action, input, by) {
      const settled = await tryAct(action, input, by)
      if (settled.kind !== 'committed')
        throw new Error(`${action} was ${settled.kind}: ${JSON.stringify(settled, null, 1)}`)
      return settled.made[0] ?? {}
    },
    cycle: (only) => runCycle(world, only),
    drop(id, data = {}, body = 'Do it.\n') {
      const path = `.swarm/tasks/${id}.md`
      scratch.save(path, printDocument({ title: `Task ${id}`, ...data }, body))
      return path
    },
    save(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    log: () => world.store.log(1000),
    git: (...args) => git(root, ...args),
    async open(changes = {}) {
      const another = await openWorld(root, { ...given, ...changes })
      opened.push(another)
      return another
    },
    async problems() {
      const { problems } = await world.store.snapshot()
      return [
        ...git(root, 'fsck', '--strict', '--no-dangling').split('\n').filter(Boolean),
        ...git(root, 'status', '--porcelain').split('\n').filter(Boolean),
        ...problems.map(({ path, message }) => `${path ?? ''}: ${message}`),
      ]
    },
    async remove() {
      for (const each of opened) await each.store.close()
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    },
  }
  return scratch
}

/** A page of the shared library, by its path in the world. */
export function page(name: string): string {
  return `${library}/${name}`
}

/** Worlds as they were founded, as their files: each is made once, for founding one is what takes time. */
const made = new Map<string, ReadonlyMap<string, Buffer>>()

async function found(root: string, pages: Readonly<Record<string, string>>, at: string): Promise<void> {
  const key = JSON.stringify([pages, at])
  const known = made.get(key)
  if (known === undefined) {
    await initWorld(root, {
      files: pages,
      name: 'Scratch',
      at,
      seed: 'scratch',
      steward: { name: 'Ada', email: 'ada@example.org' },
    })
    appendFileSync(
      join(root, '.git/config'),
      '[user]\n\tname = Ada\n\temail = ada@example.org\n[commit]\n\tgpgsign = false\n',
    )
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    made.set(
      key,
      new Map(
        files.map(({ parentPath, name }) => [
          relative(root, join(parentPath, name)),
          readFileSync(join(parentPath, name)),
        ]),
      ),
    )
    return
  }
  for (const [path, bytes] of known) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  mkdirSync(join(root, '.git/refs/tags'), { recursive: true })
}

function standingClock(at: string): ScratchClock {
  let now = Date.parse(at)
  return {
    now: () => new Date(now).toISOString(),
    pass: (milliseconds) => void (now += milliseconds),
  }
}

function countedSeeds(clock: ScratchClock): World['ids'] {
  let count = 0
  return {
    seed() {
      clock.pass(1000)
      return `seed-${++count}`
    },
  }
}

async function emptyQueue(world: World): Promise<void> {
  const snapshot = await world.store.snapshot()
  const writes = snapshot.of('task').map(({ path, blob }) => ({ path, text: null, expected: blob }))
  const by = { name: 'Ada', email: 'ada@example.org' }
  await world.store.commit({
    base: snapshot.head,
    host: snapshot.host,
    at: world.clock.now(),
    author: by,
    committer: by,
    message: 'Begin with an empty queue\n',
    writes,
    mergeParents: [],
    branches: [],
  })
}
