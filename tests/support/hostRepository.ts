import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { commitActs } from '../../engine/acts/commitActs.ts'
import { findPerson } from '../../engine/acts/findPerson.ts'
import type { Action } from '../../engine/actions/action.ts'
import { openProposal } from '../../engine/actions/proposal/openProposal.ts'
import { initGuest } from '../../engine/opening/initGuest.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import type { World } from '../../engine/ports/world.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import { gitFolders } from '../../engine/store/gitFolders.ts'
import { openWorktree } from '../../engine/store/host/openWorktree.ts'
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
  /** Makes a world for this library and works its queue; answers with what was proposed first. */
  begin(library: string): Promise<ProposalData>
  /** An act of Ada's; answers with what was refused or lost, if it was. */
  act<Input>(action: Pick<Action<Input>, 'name'>, input: object): Promise<string | undefined>
  /** What Fern proposes: pages as they should be. */
  propose(pages: Readonly<Record<string, string>>): Promise<ProposalData>
  copyTo(folder: string): HostRepository
  /** A bare repository beside it that holds its branches, as `origin`. */
  publish(...branches: string[]): void
  /** A clone of what was published, of somebody with that name; its world is made when it is opened. */
  clone(name: string): HostRepository
  /** Everything that was made beside it, too, as it is now, in a folder of its own. */
  copyAll(): Promise<HostRepository>
  /** The repository of that name beside it. */
  beside(name: string): HostRepository
  remove(): void
}

/** Makes the repository with one commit on `main`. */
export function hostRepository(files: Readonly<Record<string, string | Buffer>> = hostFiles): HostRepository {
  const folder = temporary()
  const host = at(join(folder, 'kit'), folder)
  mkdirSync(host.root)
  host.git('init', '--quiet', '--initial-branch=main')
  for (const [key, value] of personOf('Ada')) host.git('config', key, value)
  host.put(files)
  host.commit('Begin')
  return host
}

function temporary(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-host-')))
}

function personOf(name: string): readonly (readonly [string, string])[] {
  return [
    ['user.name', name],
    ['user.email', `${name.toLowerCase()}@example.org`],
    ['commit.gpgsign', 'false'],
  ]
}

function at(root: string, folder: string): HostRepository {
  const open = async () => {
    const folders = gitFolders(root)
    // A clone has none until somebody asks for it.
    if (folders && !existsSync(join(root, '.vivarium'))) await openWorktree(root, folders)
    return openWorld(join(root, '.vivarium'))
  }
  const withWorld = async <T>(work: (world: World) => Promise<T>): Promise<T> => {
    const world = await open()
    try {
      return await work(world)
    } finally {
      await world.store.close()
    }
  }
  const host: HostRepository = {
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
    async begin(library) {
      await host.init(library)
      await host.run()
      const [waiting] = await host.proposals()
      if (!waiting) throw new Error('nothing was proposed')
      return waiting
    },
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
    propose: (pages) =>
      withWorld(async (world) => {
        const outcome = await commitActs(world, {
          kind: 'act',
          at: world.clock.now(),
          seed: world.ids.seed(),
          author: { name: 'Fern', email: 'fern@residents.vivarium.invalid' },
          acts: [
            openProposal.act(
              { kind: 'resident', id: 'fern' },
              { title: 'Better', text: 'Why.', changes: Object.entries(pages).map(([path, text]) => ({ path, text })) },
            ),
          ],
        })
        if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome))
        const proposals = (await world.store.snapshot()).of<ProposalData>('proposal')
        return proposals.find(({ id }) => id === outcome.made[0]?.['proposal'])!.data
      }),
    publish(...branches) {
      git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'kit.git')
      git(root, 'remote', 'add', 'origin', '../kit.git')
      git(root, 'push', '--quiet', '--set-upstream', 'origin', 'main', ...branches)
    },
    clone(name) {
      git(folder, 'clone', '--quiet', 'kit.git', name)
      const clone = at(join(folder, name), folder)
      clone.git('remote', 'set-url', 'origin', '../kit.git')
      for (const [key, value] of personOf(name[0]!.toUpperCase() + name.slice(1))) clone.git('config', key, value)
      return clone
    },
    copyTo(name) {
      cpSync(root, join(folder, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
      return at(join(folder, name), folder)
    },
    async copyAll() {
      const copy = temporary()
      cpSync(folder, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
      const host = at(join(copy, relative(folder, root)), copy)
      // It is a world of its own once it was found.
      await openWorktree(host.root, gitFolders(host.root)!)
      return host
    },
    beside: (name) => at(join(folder, name), folder),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
  return host
}
