import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { actions } from '../engine/actions/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const topLevel = [
  '.ci',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.swarm',
  '.vscode',
  'AGENTS.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'engine',
  'eslint.config.js',
  'library',
  'package-lock.json',
  'package.json',
  'proposals',
  'schemas',
  'site',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
]

/** Rooms without effects: text in, values out. */
const pureRooms = [
  'documents',
  'collections',
  'migrations',
  'dialects',
  'lifecycles',
  'economy',
  'policy',
  'actions',
  'skills',
  'queries',
]
const imports = String.raw`from 'node:|import\('node:|from 'isomorphic-git'|from 'chokidar'`
const globals = String.raw`\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|\bprocess\.`
const timers = String.raw`\bset(?:Timeout|Interval|Immediate)\(`
const impure = new RegExp([imports, globals, timers].join('|'))

const ground = ['documents', 'collections']
const pure = [...ground, 'dialects', 'lifecycles', 'economy', 'policy', 'actions', 'skills']
const engineRooms = [...pure, 'ports', 'founding', 'migrations', 'acts', 'cycle', 'store', 'minds', 'abilities', 'keys']

/** Who may import whom, types and dynamic imports included: arrows point down, never back. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  dialects: ['documents'],
  collections: ['documents', 'dialects'],
  lifecycles: ground,
  economy: ground,
  policy: [...ground, 'economy'],
  actions: [...ground, 'lifecycles', 'economy', 'policy', 'migrations'],
  skills: [...ground, 'dialects'],
  ports: pure,
  queries: [...pure, 'ports'],
  founding: ground,
  migrations: [...ground, 'founding'],
  keys: ground,
  loopback: [...ground, 'economy'],
  store: [...ground, 'ports'],
  abilities: [...ground, 'skills', 'ports'],
  minds: [...pure, 'ports', 'keys'],
  acts: [...pure, 'ports'],
  cycle: [...pure, 'ports', 'founding', 'acts'],
  run: [...pure, 'ports', 'acts', 'cycle'],
  check: [...pure, 'ports', 'acts', 'cycle'],
  asking: [...pure, 'ports', 'queries', 'cycle', 'check', 'keys'],
  opening: [...engineRooms, 'run', 'check', 'project'],
  faces: [...engineRooms, 'queries', 'asking', 'run', 'check', 'opening', 'loopback', 'site', 'project'],
  site: [...pure, 'ports', 'store', 'cycle', 'check', 'opening', 'queries', 'project'],
  schemas: [...ground, 'founding', 'opening'],
}

/** Libraries that touch the world, or that are dangerous when used by halves, each in one room only. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'isomorphic-git': ['engine/store/', 'engine/opening/initWorld.ts'],
  chokidar: ['engine/run/watch.ts'],
  'gray-matter': ['engine/documents/frontmatter/splitFrontmatter.ts'],
  'node:child_process': ['engine/store/', 'engine/faces/', 'engine/keys/', 'engine/abilities/', 'site/build.ts'],
  hono: ['site/serve.ts'],
  commander: ['engine/faces/cli/'],
  '@ai-sdk': ['engine/minds/model/'],
  ai: ['engine/minds/model/'],
}

const sources = ['engine', 'schemas', 'site']
  .flatMap((folder) => filesOf(folder))
  .filter((path) => /\.(ts|mjs|astro|css)$/.test(path))
const tests = filesOf('tests').filter((path) => path.endsWith('.ts'))
const code = sources.filter((path) => path.endsWith('.ts') && path !== 'schemas/types.ts')

describe('the laws of the house', () => {
  test('nothing unknown stands at the top level', () => {
    const tracked = readdirSync(root).filter(
      (name) => !['.git', 'node_modules', 'dist', '.astro', 'coverage'].includes(name),
    )
    expect(tracked.filter((name) => !topLevel.includes(name))).toEqual([])
  })

  test.each(pureRooms)('%s is pure', (room) => {
    const offences = code
      .filter((path) => path.startsWith(`engine/${room}/`))
      .flatMap((path) =>
        withoutComments(read(path))
          .split('\n')
          .flatMap((line, index) => (impure.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      )
    expect(offences).toEqual([])
  })

  test('every file stands in a room', () => {
    expect(code.filter((path) => !(roomOf(path) in mayImport))).toEqual([])
  })

  test.each(Object.keys(mayImport))('%s imports only what stands below it, types too', (room) => {
    const offences = code
      .filter((path) => roomOf(path) === room)
      .flatMap((path) =>
        readImports(path)
          .filter((target) => target !== 'schemas/types.ts' && roomOf(target) !== room)
          .filter((target) => !mayImport[room]?.includes(roomOf(target)))
          .map((target) => `${path} imports ${target}`),
      )
    expect(offences).toEqual([])
  })

  test('only the command line imports the command line', () => {
    const inside = (path: string) => path.startsWith('engine/faces/cli/')
    const offences = code
      .filter((path) => !inside(path))
      .flatMap((path) =>
        readImports(path)
          .filter(inside)
          .map((target) => `${path} imports ${target}`),
      )
    expect(offences).toEqual([])
  })

  test('no file imports itself by a way round', () => {
    expect(findCircles()).toEqual([])
  })

  test.each(Object.keys(onlyIn))('%s is imported in one place', (library) => {
    const offences = code
      .filter((path) => new RegExp(`from '${library}(/[^']*)?'|import\\('${library}`).test(read(path)))
      .filter((path) => !onlyIn[library]?.some((place) => path.startsWith(place)))
    expect(offences).toEqual([])
  })

  test('no file is longer than a person reads at once', () => {
    const long = (limit: number) => (path: string) => read(path).split('\n').length - 1 > limit
    const offences = [
      ...sources.filter((path) => path !== 'schemas/types.ts').filter(long(300)),
      ...tests.filter(long(400)),
    ]
    expect(offences).toEqual([])
  })

  test('no line is longer than 120 columns', () => {
    const offences = [...sources, ...tests]
      .filter((path) => path.endsWith('.ts') && path !== 'schemas/types.ts')
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, index) => ([...line].length > 120 ? [`${path}:${index + 1}`] : [])),
      )
    expect(offences).toEqual([])
  })

  test('a file tells one thing: one verb, or one noun with the verbs that know its insides', () => {
    const offences = code
      .filter((path) => path.startsWith('engine/') && !path.endsWith('index.ts'))
      .flatMap((path) => {
        const text = read(path)
        const verbs = [
          ...new Set([...text.matchAll(/^export (?:async )?function\*? ?(\w+)/gm)].map(([, verb = '']) => verb)),
        ]
        const nouns = [...text.matchAll(/^export (?:interface|type|class|const) (\w+)/gm)].map(([, noun = '']) =>
          noun.toLowerCase(),
        )
        const name = path.split('/').at(-1)?.replace(/\.ts$/, '') ?? ''
        if (verbs.length === 0 || nouns.includes(name.toLowerCase())) return []
        return verbs.length > 1 || verbs[0] !== name ? [`${path} exports ${verbs.join(', ')}`] : []
      })
    expect(offences).toEqual([])
  })

  test('no type is forced upon a value', () => {
    const offences = code.flatMap((path) =>
      withoutComments(read(path))
        .split('\n')
        .flatMap((line, index) =>
          /\bas (unknown as|never)\b/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    )
    expect(offences).toEqual([])
  })

  test('there are no drawers for odds and ends', () => {
    expect(
      [...sources, ...tests].filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(path)),
    ).toEqual([])
  })

  test('verbs that say nothing are not used', () => {
    const offences = code.flatMap((path) =>
      [...read(path).matchAll(/function \*?((?:handle|process|manage|do)[A-Z]\w*)/g)].map(
        (match) => `${path}: ${match[1]}`,
      ),
    )
    expect(offences).toEqual([])
  })

  test('no module keeps state', () => {
    const offences = code.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          /^(export )?let |^(export )?const \w+(: [^=]+)? = new (Map|Set|WeakMap)(<[^>]*>)?\(\)/.test(line)
            ? [`${path}:${index + 1} ${line}`]
            : [],
        ),
    )
    expect(offences).toEqual([])
  })

  test('no code is found by scanning folders', () => {
    expect(
      code.filter((path) => path.startsWith('engine/') && /import\.meta\.glob|import\(`/.test(read(path))),
    ).toEqual([])
  })

  test('an action is known by its name only to the action itself: others import it', () => {
    const names = actions.map(({ name }) => name)
    const offences = sources
      .filter((path) => /\.(ts|mjs|astro)$/.test(path) && path !== 'schemas/types.ts')
      .filter((path) => !path.startsWith('engine/actions/') && names.some((name) => read(path).includes(name)))
      .flatMap((path) => textsIn(path).flatMap((text) => (names.includes(text) ? [`${path}: ${text}`] : [])))
    expect(offences).toEqual([])
  })

  test('every export says what it is', () => {
    const offences = code
      .filter((path) => path.startsWith('engine/'))
      .flatMap((path) => {
        const lines = read(path).split('\n')
        return lines.flatMap((line, index) =>
          /^export (async )?function/.test(line) && !/\*\/$|^export function/.test(lines[index - 1] ?? '')
            ? [`${path}:${index + 1}`]
            : [],
        )
      })
    expect(offences).toEqual([])
  })

  test('nothing names a registry host or a path of somebody’s machine', () => {
    const offences = [...sources, ...tests].filter(
      (path) =>
        path !== 'tests/architecture.test.ts' &&
        /registry\.npmjs|(^|[^\w.-])\/(home|work|tmp)\/[a-z]/m.test(read(path)),
    )
    expect(offences).toEqual([])
  })
})

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '')
}

/** `engine/acts/act.ts` is in the room `acts`; what stands beside the rooms is in the project. */
function roomOf(path: string): string {
  const [top = '', room = '', inside] = path.split('/')
  if (top === 'engine') return inside === undefined ? 'corridor' : room
  return top === 'site' || top === 'schemas' ? top : 'project'
}

/** Project files that a file imports: values, types, and what is imported while it runs. */
function readImports(path: string): string[] {
  return ts
    .preProcessFile(read(path), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(path), name)))
}

/** Every text that a file writes as a literal, in code or in types; of an `.astro` file, all in quotes. */
function textsIn(path: string): readonly string[] {
  if (path.endsWith('.astro'))
    return Array.from(read(path).matchAll(/(['"`])([^'"`\n]+)(?=\1)/g), (quote) => quote[2] ?? '')
  const texts: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest))
  return texts
}

/** Every circle of imports, each told once, as the way round. */
function findCircles(): readonly string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(' > '))
    if (done.has(path) || !code.includes(path)) return
    for (const target of readImports(path)) visit(target, [...way, path])
    done.add(path)
  }
  for (const path of code) visit(path, [])
  return circles
}
