import type { CollectionData, ControlData, PhysicsData, PolicyData, WorldData } from '../../schemas/types.ts'
import type { LibrarySettings } from '../dialects/librarySettings.ts'
import type { FilePath } from '../documents/document.ts'
import { readYamlFile } from '../documents/frontmatter/readYamlFile.ts'
import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { defaultLibrary } from './defaultLibrary.ts'
import { hostHome, inHome } from './inHome.ts'
import { isOf } from './isOf.ts'

export const worldPath = '.swarm/world.yaml'
export const controlPath = '.swarm/control.yaml'
export const policyPath = '.swarm/policy.yaml'
export const physicsPath = '.swarm/physics.yaml'
/** Every commit's record, in a folder for its day. */
export const recordsFolder = '.swarm/records/'
/** While this file is there, whatever is in it, nothing starts. */
export const stopPath = '.swarm/STOP'

/** The documents of settings: what each is called, and what goes on without it. */
export const settings = {
  [worldPath]: { name: 'world', so: 'nobody knows what this world is' },
  [controlPath]: { name: 'control', so: 'nothing starts' },
  [policyPath]: { name: 'policy', so: 'nothing is allowed' },
  [physicsPath]: { name: 'physics', so: 'nothing is paid' },
} as const

/** What the world is called and how it counts; undefined when that is missing or not valid. */
export function worldOf(view: View): WorldData | undefined {
  return settingsAt(view, worldPath, 'world')
}

/** What is known of the shared library; its root alone where the world's settings are not valid in everything. */
export function librarySettingsOf(view: View): LibrarySettings {
  const { library } = worldOf(view) ?? {}
  if (typeof library !== 'object') return { root: libraryOf(view) }
  const { root = defaultLibrary, from, built, static: folders, ...rest } = library
  return {
    ...rest,
    root: plainPath(root),
    ...(from === undefined ? {} : { from: plainPath(from) }),
    ...(built === undefined ? {} : { built: plainPath(built) }),
    ...(folders === undefined ? {} : { static: folders.map(plainPath) }),
  }
}

/** Root of the shared library: the usual one where the world does not say. */
export function libraryOf(view: View): FilePath {
  const world = worldOf(view)
  return world ? rootOf(world.library) : libraryIn(view.text(worldPath))
}

/**
 * Root of the shared library by the text of the world's settings, which need not be valid in anything else: a commit of
 * an earlier format is read where its pages were.
 */
export function libraryIn(text: string | undefined): FilePath {
  return placesIn(text).library
}

/** Where the library and the world's own state are, by the text of the world's settings, valid or not. */
export function placesIn(text: string | undefined): { readonly library: FilePath; readonly home: FilePath } {
  const reading = readYamlFile(text ?? '', worldPath)
  const data = reading.kind === 'data' ? reading.data : {}
  return { library: rootOf(data['library']), home: data['host'] === undefined ? '' : hostHome }
}

/** Where a file of the world's own state is, by the path it has in a world that is its repository. */
export function ownPath(view: View, path: FilePath): FilePath {
  return inHome(path, worldOf(view)?.host === undefined ? '' : hostHome)
}

function rootOf(library: unknown): FilePath {
  const root = typeof library === 'object' && library !== null && 'root' in library ? library.root : library
  return typeof root === 'string' ? plainPath(root) : defaultLibrary
}

/** `./docs/` is `docs`. */
function plainPath(path: string): FilePath {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** The human's hand, with the schema's defaults; undefined when it is missing or not valid, which means stopped. */
export function controlOf(view: View): ControlData | undefined {
  return settingsAt(view, controlPath, 'control')
}

/** The constitution's data, with the schema's defaults; undefined when it is missing or not valid: all is refused. */
export function policyOf(view: View): PolicyData | undefined {
  return settingsAt(view, policyPath, 'policy')
}

/** The economy's constants; undefined when they are missing or not valid: what would pay is refused. */
export function physicsOf(view: View): PhysicsData | undefined {
  return settingsAt(view, physicsPath, 'physics')
}

/** Why what needs these settings is refused: they cannot be read, and whatever is wrong in the file. */
export function explainUnreadable(view: View, path: keyof typeof settings): readonly [Problem, ...Problem[]] {
  const { name, so } = settings[path]
  const wrong = view.problems.filter((problem) => problem.path === path)
  const message = `the ${name} cannot be read, so ${so}`
  return [
    wrong.length > 0
      ? { rule: `${name}/unreadable`, message, path }
      : {
          rule: `${name}/unreadable`,
          message,
          path,
          expected: 'the file as it was',
          got: 'no such file',
          example: `git checkout HEAD~1 -- ${path}`,
        },
    ...wrong,
  ]
}

function settingsAt<C extends keyof CollectionData>(
  view: View,
  path: FilePath,
  collection: C,
): CollectionData[C] | undefined {
  const document = view.document(path)
  return isOf(document, collection) ? document.data : undefined
}
