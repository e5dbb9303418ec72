import * as fs from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import git from 'isomorphic-git'
import { worldPath } from '../collections/settings.ts'
import type { Instant } from '../documents/document.ts'
import { isMarkdown } from '../documents/markdown/isMarkdown.ts'
import { parseDocument } from '../collections/parseDocument.ts'
import { foundingDocuments } from '../founding/foundingDocuments.ts'
import { foundingFiles } from '../founding/foundingFiles.ts'
import { readFolder } from '../founding/readFolder.ts'
import { defaultLibrary } from '../collections/defaultLibrary.ts'
import { lookAround } from './lookAround.ts'
import type { Surroundings } from './lookAround.ts'
import { openCatalogues } from './openCatalogues.ts'
import { openStore } from '../store/openStore.ts'
import { WorldError } from '../documents/worldError.ts'
import type { Store } from '../ports/store.ts'
import { nobody, plainSignature } from './plainSignature.ts'
import { stewardOf } from './stewardOf.ts'

export interface InitOptions {
  /** A folder of markdown: copied into the world, or tended where it is when it lies inside it. */
  readonly library?: string
  /** Path (inside the library) to text: a library made of these files. */
  readonly files?: Readonly<Record<string, string>>
  readonly name?: string
  readonly at: Instant
  readonly seed: string
  /** The steward; left out, the person git knows. */
  readonly steward?: { readonly name: string; readonly email: string }
}

export interface InitReport {
  readonly root: string
  readonly commit: string
  /** Pages of the library: `.md`, `.mdx` and `.markdown`. */
  readonly documents: number
  readonly tasks: number
  readonly residents: number
  /** The sites that show the library, by the settings in and around it; undefined where none were seen. */
  readonly surroundings?: Surroundings & { /** Written into the settings of the world. */ readonly written: boolean }
}

/** Makes a world in a folder: its settings, three residents, a first task and the library, in one commit. */
export async function initWorld(folder: string, options: InitOptions): Promise<InitReport> {
  const root = resolve(folder)
  const source = options.library === undefined ? undefined : resolve(options.library)
  refuse(root, source)
  const inside = source !== undefined && source.startsWith(root + sep)
  const library = inside ? relative(root, source).split(sep).join('/') : defaultLibrary
  const name = options.name ?? basename(root)

  fs.mkdirSync(root, { recursive: true })
  if (!fs.existsSync(join(root, '.git'))) await initRepository(root, options.steward)
  const store = await openStore(root, { catalogueFor: openCatalogues(), parse: parseDocument })
  try {
    const person = options.steward ?? (await store.person())
    const pages = source ? readFolder(source) : encode(Object.entries(options.files ?? {}))
    const surroundings = source ? await lookAround(source, pages, options.at) : undefined
    // What lies in the world itself is read anew whenever it is asked for.
    const taken = surroundings && !inside && !surroundings.within ? surroundings : undefined
    const founding = foundingDocuments({
      name,
      library,
      ...(taken ? { taken: { from: taken.from, sites: taken.sites } } : {}),
      branch: (await git.currentBranch({ fs, dir: root })) ?? 'main',
      at: options.at,
      seed: options.seed,
      ...(person ? { steward: stewardOf(person) } : {}),
    })
    const files = new Map([
      ...foundingFiles(root),
      ...(inside ? [] : [...pages].map(([path, bytes]): [string, Uint8Array] => [`${library}/${path}`, bytes])),
      ...encode(founding.map(({ path, text }) => [path, text ?? ''])),
    ])
    const words = {
      author: plainSignature(person ?? nobody),
      message: `Make the world ${name}\n`,
      at: options.at,
    }
    const fresh = (await store.resolve('HEAD')) === undefined
    const commit = fresh ? await commitFresh(root, files, words) : await commitInto(store, files, words)
    return {
      root,
      commit,
      documents: [...pages.keys()].filter(isMarkdown).length,
      tasks: 1,
      residents: 3,
      ...(surroundings ? { surroundings: { ...surroundings, written: taken !== undefined } } : {}),
    }
  } finally {
    await store.close()
  }
}

/** A new repository; a steward who was named is the one whom git knows in it. */
async function initRepository(root: string, steward: InitOptions['steward']): Promise<void> {
  await git.init({ fs, dir: root, defaultBranch: 'main' })
  for (const [key, value] of Object.entries(steward ?? {}))
    await git.setConfig({ fs, dir: root, path: `user.${key}`, value })
  // The library writes the settings of a file system without modes, links and case; these are what git itself would
  // write.
  if (process.platform !== 'win32') {
    await git.setConfig({ fs, dir: root, path: 'core.filemode', value: true })
    await git.setConfig({ fs, dir: root, path: 'core.symlinks', value: undefined })
  }
  if (process.platform === 'linux') await git.setConfig({ fs, dir: root, path: 'core.ignorecase', value: undefined })
}

function refuse(root: string, source: string | undefined): void {
  if (fs.existsSync(join(root, worldPath))) {
    throw new WorldError('init/exists', `${root} is a world already`, 'vivarium status --world <folder> shows it.')
  }
  if (['HEAD', 'objects', 'refs'].every((name) => fs.existsSync(join(root, name)))) {
    const hint = 'Clone it, and make the world in the clone.'
    throw new WorldError('init/bare', `${root} is a bare repository: nobody has its files before them`, hint)
  }
  const isRepository = fs.existsSync(join(root, '.git'))
  if (!isRepository && fs.existsSync(root) && fs.readdirSync(root).length > 0) {
    throw new WorldError(
      'init/not-empty',
      `${root} is neither empty nor a git repository`,
      'Name a new folder, or run `git init` and commit what is there first.',
    )
  }
  if (source !== undefined && !fs.statSync(source, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WorldError(
      'init/no-library',
      `there is no folder ${source}`,
      '--library takes a folder of markdown files.',
    )
  }
  if (source === root) {
    throw new WorldError(
      'init/library-is-root',
      'the library cannot be the root of the world itself',
      'Name a folder below it (docs, content …), or copy it: vivarium init <new folder> --library <this folder>.',
    )
  }
  if (source !== undefined && root.startsWith(source + sep)) {
    throw new WorldError(
      'init/library-above',
      `the world would be a part of its own library, ${source}`,
      'Name a folder outside it: vivarium init <new folder> --library <this folder>.',
    )
  }
}

interface Words {
  readonly author: { readonly name: string; readonly email: string }
  readonly message: string
  readonly at: Instant
}

async function commitFresh(
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
  { author, message, at }: Words,
): Promise<string> {
  const cache = {}
  if ((await git.listFiles({ fs, dir: root, cache })).length > 0) {
    throw new WorldError(
      'init/staged',
      'something is staged here, and the first commit would take it in',
      'Commit it first, or take it back with: git reset',
    )
  }
  for (const [path, bytes] of files) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true })
    fs.writeFileSync(join(root, path), bytes)
  }
  await git.add({ fs, dir: root, filepath: [...files.keys()], cache, force: true })
  const signed = { ...author, timestamp: Math.floor(Date.parse(at) / 1000), timezoneOffset: 0 }
  return git.commit({ fs, dir: root, author: signed, committer: signed, message, cache })
}

/**
 * In a repository that has a history, only new files are added; what is there, staged or half-edited stays as it is.
 */
async function commitInto(
  store: Store,
  files: ReadonlyMap<string, Uint8Array>,
  { author, message, at }: Words,
): Promise<string> {
  const snapshot = await store.snapshot()
  const writes = [...files].map(([path, bytes]) => ({ path, text: decode(path, bytes), expected: snapshot.blob(path) }))
  const result = await store.commit({
    base: snapshot.head,
    host: snapshot.host,
    at,
    author,
    committer: author,
    message,
    writes,
    mergeParents: [],
    branches: [],
  })
  if (result.kind === 'committed') return result.commit
  throw new WorldError(
    'init/conflict',
    `nothing was written: ${result.what}`,
    'Commit or move that file, then try again.',
  )
}

function encode(files: readonly (readonly [string, string])[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(([path, text]) => [path, Buffer.from(text)]))
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new WorldError(
      'init/binary',
      `${path} is not text`,
      'Copy the folder into the repository and commit it yourself, then name it: --library <folder inside>.',
    )
  }
}
