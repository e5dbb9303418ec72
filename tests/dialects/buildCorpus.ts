import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Corpus } from './corpora.ts'

const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  DOCUSAURUS_NO_TELEMETRY: '1',
  NO_UPDATE_NOTIFIER: '1',
  NODE_ENV: 'production',
}

/**
 * Copies a corpus into the scratch folder of its tool, completes what is missing, and has it built there; answers with
 * the folder of HTML. Every page is given a last line that says where it stands, so that a built page tells its source.
 */
export function buildCorpus(corpus: Corpus, from: string, home: string): string {
  const source = join(home, `corpus-${corpus.name}`)
  const out = join(home, `built-${corpus.name}`)
  for (const folder of [source, out]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  cpSync(from, source, { recursive: true, mode: 0 })
  execFileSync('chmod', ['-R', 'u+w', source])
  for (const path of filesOf(source)) prepare(corpus, source, path)
  for (const [path, text] of Object.entries({ ...corpus.settings, ...corpus.scaffold })) {
    rmSync(join(source, path), { force: true })
    if (text !== undefined) write(join(source, path), text)
  }
  const [command = '', ...rest] = corpus.build(out)
  const [program, ...before] = command === 'node' ? [process.execPath] : [command]
  execFileSync('nice', ['-n', '15', program!, ...before, ...rest], {
    cwd: join(source, corpus.folder ?? ''),
    env: { ...process.env, ...quiet, PATH: ['/usr/bin', join(home, 'node_modules/.bin'), process.env.PATH].join(':') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return out
}

function prepare(corpus: Corpus, source: string, path: string): void {
  const file = join(source, path)
  const stub = Object.entries(corpus.stubs ?? {}).find(([ending]) => path.endsWith(ending))
  if (statSync(file).size === 0) {
    // An empty picture or program stops some tools.
    if (stub) writeFileSync(file, stub[1])
    else if (/\.(?:gif|png|jpe?g|webp)$/.test(path)) writeFileSync(file, pixel)
    return
  }
  if (!/\.(?:mdx?|markdown|ya?ml)$/.test(path)) return
  const text = readFileSync(file, 'utf8')
  const changed = corpus.rewrite?.(path, text) ?? text
  const isPage = !/\.ya?ml$/.test(path) && path.startsWith(corpus.root === '' ? '' : `${corpus.root}/`)
  if (isPage || changed !== text)
    writeFileSync(file, isPage ? `${changed.trimEnd()}\n\nThis page is \`${path}\`\n` : changed)
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function write(file: string, text: string): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The smallest picture: tools that measure pictures read it, whatever its name ends in. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
