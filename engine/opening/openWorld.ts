import { lstatSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { CheckPlace } from '../abilities/check/check.ts'
import { openAbilities } from '../abilities/index.ts'
import { followHistory } from '../check/guarded/followHistory.ts'
import { explainNewer } from '../collections/format.ts'
import { hostHome } from '../collections/inHome.ts'
import { policyOf, worldPath } from '../collections/settings.ts'
import { parseDocument } from '../collections/parseDocument.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'
import type { View } from '../documents/view.ts'
import type { KeyOwner } from '../keys/key.ts'
import { knownSecrets } from '../keys/knownSecrets.ts'
import { openMinds } from '../minds/index.ts'
import { layOutHost } from './layOutHost.ts'
import { openBuiltFolders } from './openBuiltFolders.ts'
import { openCatalogues } from './openCatalogues.ts'
import { openPages } from './openPages.ts'
import { skills } from '../skills/index.ts'
import { openSkillReader } from '../skills/openSkillReader.ts'
import { listCheckouts } from '../store/host/checkout.ts'
import { gitFolders, type GitFolders } from '../store/gitFolders.ts'
import { openStore } from '../store/openStore.ts'
import { WorldError } from '../documents/worldError.ts'
import type { World } from '../ports/world.ts'
import type { WorldData } from '../../schemas/types.ts'
import project from '../../package.json' with { type: 'json' }

export interface WorldOptions {
  readonly clock?: World['clock']
  readonly ids?: World['ids']
  readonly minds?: World['minds']
  readonly skills?: World['skills']
  readonly abilities?: World['abilities']
  readonly report?: World['report']
  readonly signal?: AbortSignal
  /** Where a person stands who asks: what is checked out there is theirs. */
  readonly from?: string
}

/** Opens the world in a folder: its repository (finishing what a crash left), its minds and its skills. */
export async function openWorld(folder: string, options: WorldOptions = {}): Promise<World> {
  const root = resolve(folder)
  const settings = readSettings(root)
  const newer = explainNewer(settings.version)
  // Before anything of it is touched: even mending what a crash left would be a guess.
  if (newer) throw new WorldError(newer.rule, newer.message, 'Update vivarium; nothing was touched.')
  const catalogueFor = openCatalogues()
  const store = await openStore(root, {
    catalogueFor,
    parse: parseDocument,
    cacheKey: project.version,
    ...(settings.branch ? { branch: settings.branch } : {}),
    ...(settings.host ? { host: settings.host } : {}),
  })
  // What is on the disk besides what is committed: in somebody's repository it is beside their own files.
  const library = settings.host ? dirname(root) : root
  const git = gitFolders(root)
  const reader = openSkillReader({
    lastChanged: (under) => store.lastChanged(under),
    built: openBuiltFolders(library),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  })
  // Beside a branch a check sees the branch with what is proposed; a world that is its repository, its own folder.
  const findPlace = (view: View): Promise<CheckPlace> =>
    settings.host ? layOutHost(library, view) : Promise.resolve({ root, also: [], made: false, remove: () => {} })
  return {
    root,
    heads: git ? headsOf(git) : [],
    ...(settings.host ? { checkout: checkoutAt(git, root, options.from ?? library) } : {}),
    engine: `${
      hostname()
        .replace(/[^A-Za-z0-9-]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'host'
    }-${process.pid}`,
    hasFile: (path) =>
      lstatSync(join(path.startsWith(hostHome) ? root : library, path), { throwIfNoEntry: false }) !== undefined,
    clock: options.clock ?? { now: () => new Date().toISOString() },
    ids: options.ids ?? { seed: () => randomBytes(12).toString('hex') },
    store,
    guarded: followHistory(store),
    minds: options.minds ?? openMinds(root),
    skills: options.skills ?? skills,
    abilities: options.abilities ?? openAbilities(findPlace),
    collectionsOf: (view) => catalogueFor(view.text(worldPath)).collections,
    secrets: (view) => knownSecrets(root, modelsOf(view)),
    examine: reader.examine,
    outlines: reader.outlines,
    pages: openPages('summary', () => ['page']),
    texts: openPages('text', (view) =>
      catalogueFor(view.text(worldPath))
        .collections.filter(({ format }) => format === 'markdown')
        .map(({ name }) => name),
    ),
    report: options.report ?? (() => {}),
    signal: options.signal ?? new AbortController().signal,
  }
}

function modelsOf(view: View): readonly KeyOwner[] {
  return policyOf(view)?.models?.allowed ?? []
}

/** Where git says what is checked out and where branches stand; beside a host branch, its people's commits too. */
function headsOf({ gitdir, common }: GitFolders): readonly string[] {
  return [join(gitdir, 'HEAD'), join(common, 'refs/heads'), join(common, 'refs/remotes')]
}

/** The person's working tree that holds a folder, or the main one. */
function checkoutAt(git: GitFolders | undefined, root: string, folder: string): string | undefined {
  const places = git ? listCheckouts(git.common).filter((place) => place.root !== root) : []
  const holding = places.filter((place) => isBelow(folder, place.root)).sort((a, b) => b.root.length - a.root.length)
  return (holding[0] ?? places[0])?.root
}

/** The settings as they lie in the folder: they say which branch is the world's, before anything of it is read. */
function readSettings(root: string): Partial<WorldData> {
  try {
    return (parse(readFileSync(join(root, worldPath), 'utf8')) ?? {}) as Partial<WorldData>
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new WorldError(
      missing ? 'world/none' : 'world/unreadable',
      missing
        ? `${root} is not a world: it has no .swarm/world.yaml`
        : `.swarm/world.yaml of ${root} cannot be read: ${(error as Error).message.split('\n')[0]}`,
      missing
        ? 'Make one with: vivarium init <folder> --library <folder of markdown>'
        : 'Mend the file; git log -p -- .swarm/world.yaml shows how it was.',
    )
  }
}
