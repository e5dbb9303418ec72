import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A file of the worked example, as CONTRIBUTING shows it. */
export interface ExampleFile {
  readonly path: string
  readonly text: string
}

/** A line that a list gains: the list's name, its file, and what is made for it. */
export interface ExampleLine {
  readonly list: string
  readonly path: string
  readonly line: string
}

/** The worked example as it stands in CONTRIBUTING.md: every block of code under a path, every row of the table. */
export function readExample(): { readonly files: readonly ExampleFile[]; readonly lines: readonly ExampleLine[] } {
  const text = readFileSync(join(project, 'CONTRIBUTING.md'), 'utf8').split('## A worked example')[1] ?? ''
  const blocks = [...text.matchAll(/^`([^`\n]+)`\n\n```\w+\n([^]*?)^```$/gm)]
  const rows = [...text.matchAll(/^\| `(\w+)` \| `([^`]+)` \| `(.+),` \|$/gm)]
  return {
    files: blocks.map(([, path = '', code = '']) => ({ path, text: code })),
    lines: rows.map(([, list = '', path = '', line = '']) => ({ list, path, line })),
  }
}

/**
 * A copy of this repository's files in a temporary folder, into which parts of the example can be put and taken out.
 */
export interface ExampleCopy {
  readonly root: string
  /** Writes these files, adds these lines, and generates what is generated. Whatever was put in before is gone. */
  build(files: readonly ExampleFile[], lines: readonly ExampleLine[]): void
  /** What the compiler says about every file. */
  types(): string
  /**
   * What the compiler says about the files of the example, its lists and whoever imports them. Quicker, for leaving
   * out.
   */
  typesNear(): string
  /** What these tests print, and whether they pass. */
  test(...paths: readonly string[]): { readonly passed: boolean; readonly output: string }
  /** What a file of the copy prints when node runs it. */
  run(path: string, ...words: readonly string[]): string
  remove(): void
}

/** Copies what git knows of this repository, without its history. */
export function copyProject(): ExampleCopy {
  const root = mkdtempSync(join(tmpdir(), 'vivarium-example-'))
  const known = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: project, encoding: 'utf8' })
  for (const path of known.split('\0').filter((name) => name !== '' && existsSync(join(project, name))))
    cpSync(join(project, path), join(root, path))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
  const generated = ['schemas/types.ts']
  const undo = new Map<string, string | undefined>()
  const write = (path: string, text: string) => {
    const file = join(root, path)
    if (!undo.has(path)) undo.set(path, existsSync(file) ? readFileSync(file, 'utf8') : undefined)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const example = readExample()
  const checker = openChecker(
    root,
    [...example.files, ...example.lines].map(({ path }) => path),
  )
  return {
    root,
    build(files, lines) {
      for (const [path, text] of undo) {
        if (text === undefined) rmSync(join(root, path), { force: true })
        else writeFileSync(join(root, path), text)
      }
      undo.clear()
      for (const path of generated) write(path, readFileSync(join(root, path), 'utf8'))
      for (const { path, text } of files) write(path, text)
      for (const each of lines)
        write(each.path, addLine(readFileSync(join(root, each.path), 'utf8'), each, example.files))
      for (const script of ['schemas/generate.ts', 'engine/faces/cli/writeReference.ts', 'schemas/writeFormats.ts'])
        node(script)
    },
    types: () => node('node_modules/typescript/bin/tsc', '-p', '.').stdout,
    typesNear: () => checker(),
    test(...paths) {
      const { status, stdout, stderr } = node('node_modules/vitest/vitest.mjs', 'run', ...paths)
      return { passed: status === 0, output: stdout + stderr }
    },
    run: (path, ...words) => node(path, ...words).stdout,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A list with one line more, at its end, and the import of what the line names. */
function addLine(text: string, { list, path, line }: ExampleLine, files: readonly ExampleFile[]): string {
  const start = new RegExp(`^(?:export )?const ${list}\\b.*= ?([[{])`, 'm').exec(text)
  if (!start) throw new Error(`${path} has no list ${list}`)
  const from = start.index + start[0].length
  const inline = text.slice(from, text.indexOf('\n', from)).includes(']')
  const end = inline ? text.indexOf(']', from) : text.indexOf(start[1] === '[' ? '\n]' : '\n}', from)
  const grown = text.slice(0, end) + (inline ? `, ${line}` : `\n  ${line},`) + text.slice(end)
  const made = files.find((file) =>
    [...file.text.matchAll(/^export (?:const|function) (\w+)/gm)].some(([, name]) =>
      new RegExp(`\\b${name}\\b`).test(line),
    ),
  )
  if (!made) return grown
  const name = /^export (?:const|function) (\w+)/m.exec(made.text)?.[1] ?? ''
  const specifier = relative(dirname(path), made.path)
  return `import { ${name} } from '${specifier.startsWith('.') ? specifier : `./${specifier}`}'\n${grown}`
}

/** A compiler that is kept from one look to the next, so that each reads again only what has changed. */
function openChecker(root: string, near: readonly string[]): () => string {
  const read = (name: string) => ts.sys.readFile(name)
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), read).config,
    ts.sys,
    root,
  )
  const contents = new Map<string, { text: string; version: number }>()
  let roots: readonly string[] = []
  const contentOf = (name: string) => {
    const text = ts.sys.readFile(name)
    const known = contents.get(name)
    if (text === undefined || text === known?.text) return text === undefined ? undefined : known
    const fresh = { text, version: (known?.version ?? 0) + 1 }
    contents.set(name, fresh)
    return fresh
  }
  const service = ts.createLanguageService({
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    realpath: (name) => ts.sys.realpath?.(name) ?? name,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...roots],
    getScriptVersion: (name) => String(name.includes('/node_modules/') ? 1 : (contentOf(name)?.version ?? 0)),
    getScriptSnapshot(name) {
      const text = name.includes('/node_modules/') ? ts.sys.readFile(name) : contentOf(name)?.text
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
  })
  return () => {
    roots = [...new Set(near)]
      .map((path) => join(root, path))
      .filter((name) => name.endsWith('.ts') && existsSync(name))
    return roots
      .flatMap((name) => service.getSemanticDiagnostics(name))
      .map(
        ({ messageText, file }) =>
          `${relative(root, file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
      .join('\n')
  }
}
