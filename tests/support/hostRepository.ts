import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { commitActs } from '../../engine/acts/commitActs.ts'
import { findPerson } from '../../engine/acts/findPerson.ts'
import type { Action } from '../../engine/actions/action.ts'
import { initGuest } from '../../engine/opening/initGuest.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { git } from '../store/git.ts'

/** Somebody's repository with documents, code, and folders that are called as a world's are. */
export const hostFiles: Readonly<Record<string, string>> = {
  'README.md': '# Kit\n\nSee the [guide](docs/guide.md), the [setup](docs/setup.md) and [usage](docs/usage.md).\n',
  'docs/guide.md': '# Guide\n\nSee [the setup](setpu.md) and [usage](usage.md).\n',
  'docs/setup.md': '# Setup\n\nInstall it, then read the [guide](guide.md).\n',
  'docs/usage.md': '# Usage\n\nUse it as the [guide](giude.md) says.\n',
  'proposals/index.md': '# Proposals\n\n- [One](one.md)\n',
  'proposals/one.md': '# One\n\nA proposal of people, see [setup](../docs/setpu.md).\n',
  'schemas/kit.schema.json': '{}\n',
  'engine/run.py': 'print("kit")\n',
}

/** A repository of a person called Ada, in which a world can be made beside her branch. */
export interface HostRepository {
  readonly root: string
  git(...words: string[]): string
  put(files: Readonly<Record<string, string | Buffer>>): void
  read(path: string): string
  /** Commits everything. */
  commit(message: string): string
  init(library?: string): ReturnType<typeof initGuest>
  /** Opens the world; it is closed at the end. */
  open(): Promise<World>
  /** Works the queue until nothing waits. */
  run(): Promise<void>
  proposals(): Promise<readonly ProposalData[]>
  /** An act of Ada's; answers with what was refused or lost, if it was. */
  act<Input>(action: Pick<Action<Input>, 'name'>, input: object): Promise<string | undefined>
  copyTo(folder: string): HostRepository
  remove(): void
}

/** Makes the repository with one commit on `main`. */
export function hostRepository(files: Readonly<Record<string, string | Buffer>> = hostFiles): HostRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-host-')))
  const host = at(join(folder, 'kit'), folder)
  mkdirSync(host.root)
  host.git('init', '--quiet', '--initial-branch=main')
  for (const [key, value] of [
    ['user.name', 'Ada'],
    ['user.email', 'ada@example.org'],
    ['commit.gpgsign', 'false'],
  ])
    host.git('config', key!, value!)
  host.put(files)
  host.commit('Begin')
  return host
}

function at(root: string, folder: string): HostRepository {
  const open = () => openWorld(join(root, '.vivarium'))
  const withWorld = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
    const world = await open()
    try {
      return await work(world)
    } finally {
      await world.store.close()
    }
  }
  return {
    root,
    git: (...words) => git(root, ...words).trim(),
    put(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit(message) {
      git(root, 'add', '--all')
      git(root, 'commit', '--quiet', '--message', message)
      return git(root, 'rev-parse', 'HEAD').trim()
    },
    init: (library) =>
      initGuest(root, {
        at: '2026-11-22T10:00:00.000Z',
        seed: 'host',
        steward: { name: 'Ada', email: 'ada@example.org' },
        ...(library === undefined ? {} : { library: join(root, library) }),
      }),
    open,
    run: () =>
      withWorld(async (world) => {
        for await (const _report of runWorld(world, { untilIdle: true }));
      }),
    proposals: () =>
      withWorld(async (world) => (await world.store.snapshot()).of<ProposalData>('proposal').map(({ data }) => data)),
    act: ({ name }, input) =>
      withWorld(async (world) => {
        const { principal, signature } = await findPerson(world)
        const outcome = await commitActs(world, {
          kind: 'act',
          at: world.clock.now(),
          seed: world.ids.seed(),
          author: signature,
          acts: [{ action: name, by: principal, input: input as Readonly<Record<string, unknown>> }],
        })
        if (outcome.kind === 'refused') return outcome.problems.map(({ message }) => message).join('; ')
        return outcome.kind === 'lost' ? outcome.what : undefined
      }),
    copyTo(name) {
      cpSync(root, join(folder, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
      return at(join(folder, name), folder)
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}
