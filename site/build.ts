import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface SiteBuild {
  /** The world's root folder. */
  readonly world: string
  /** The folder the site is put in; replaced as a whole, and only once the new site is complete. */
  readonly out: string
  /** `/`, or `/name/` where the site is served below a path. */
  readonly base?: string
  /** Print nothing unless it fails. */
  readonly quiet?: boolean
  readonly signal?: AbortSignal
}

const home = fileURLToPath(new URL('..', import.meta.url))
/** Tells a folder that this function wrote from one that it must not replace. */
const mark = '.vivarium-site'

/** Builds the static site of a world. Fails with Astro's own words; the site built before then stays. */
export async function buildSite({
  world,
  out,
  base = '/',
  quiet = false,
  signal,
}: SiteBuild): Promise<{ pages: number; milliseconds: number }> {
  const started = performance.now()
  const target = resolve(out)
  await refuseForeign(target)
  // Astro prerenders from beside the site, and only inside its own project finds its packages there.
  const workshop = join(home, '.astro', `site-${process.pid}-${Math.round(started)}`)
  try {
    await runAstro(workshop, { world: resolve(world), base, quiet, signal })
    await writeFile(join(workshop, mark), 'Written by `vivarium site`; replaced as a whole at the next build.\n')
    await replace(target, workshop)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  const pages = (await readdir(target, { recursive: true })).filter((name) => name.endsWith('.html')).length
  return { pages, milliseconds: Math.round(performance.now() - started) }
}

interface Run {
  readonly world: string
  readonly base: string
  readonly quiet: boolean
  readonly signal: AbortSignal | undefined
}

async function runAstro(out: string, { world, base, quiet, signal }: Run): Promise<void> {
  const child = spawn(process.execPath, [await findAstro(), 'build', '--root', home], {
    cwd: home,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      VIVARIUM_WORLD: world,
      VIVARIUM_SITE_OUT: out,
      VIVARIUM_SITE_BASE: base,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000)
      if (!quiet) process.stderr.write(text)
    })
  }
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  if (code !== 0) throw new Error(`The site could not be built.\n${said.trim()}`)
}

/** Astro's command, wherever it is installed; its package names the file. */
async function findAstro(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json')
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { astro: string } }
  return join(dirname(manifest), bin.astro)
}

async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target) || existsSync(join(target, mark)) || (await readdir(target)).length === 0) return
  throw new Error(
    `${target} holds files that are not a site of ours, and a build replaces the whole folder. ` +
      'Choose another with --out, or empty it.',
  )
}

/** Two renames, so that whoever reads the old site meanwhile never sees half of the new one. */
async function replace(target: string, built: string): Promise<void> {
  const beside = (age: string): string => join(dirname(target), `.${basename(target)}-${age}-${process.pid}`)
  const [fresh, old] = [beside('new'), beside('old')]
  await mkdir(dirname(target), { recursive: true })
  try {
    await move(built, fresh)
    if (existsSync(target)) await rename(target, old)
    await rename(fresh, target)
  } finally {
    await Promise.all([fresh, old].map((folder) => rm(folder, { recursive: true, force: true })))
  }
}

/** A rename, or a copy where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
  })
}
