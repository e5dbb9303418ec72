import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agreementOf, describeAgreement } from './agreement.ts'
import type { Facts, SiteFacts } from './facts.ts'
import { printPage } from './printPage.ts'
import { readBuilt } from './readBuilt.ts'
import { sampleFolder } from './sampleFiles.ts'
import { tools } from './tools.ts'
import type { Tool } from './tools.ts'

// Builds every sample with its real tool, in a scratch folder, and writes what the tools made into `facts/`.
// `npm run dialects -- hugo mkdocs` takes those only; `--install` fetches npm packages into the scratch folder;
// `--dry` writes no facts; `--page` writes the reference page from the facts and builds nothing.

const quiet = {
  ASTRO_TELEMETRY_DISABLED: '1',
  DOCUSAURUS_NO_TELEMETRY: '1',
  NO_UPDATE_NOTIFIER: '1',
  NODE_ENV: 'production',
}
const scratch = process.env.VIVARIUM_SITE_TOOLS ?? join(tmpdir(), 'site-tools')
const options = process.argv.slice(2)
const named = options.filter((option) => !option.startsWith('--'))

const page = '../../library/community_library/swarm_docs/reference/dialects.md'
if (options.includes('--page')) writeFileSync(new URL(page, import.meta.url), printPage())
else
  for (const tool of tools.filter(({ id }) => named.length === 0 || named.includes(id))) {
    const facts = buildAll(tool)
    if (facts === undefined) {
      process.stdout.write(`${tool.name} is not here: ${tool.install}\n`)
      continue
    }
    if (!options.includes('--dry')) writeFacts(facts)
    process.stdout.write(`${describeAgreement(agreementOf(tool, facts))}\n`)
  }

function buildAll(tool: Tool): Facts | undefined {
  const home = join(scratch, tool.id)
  if (tool.packages && options.includes('--install')) install(home, tool.packages)
  const versions = readVersions(tool, home)
  if (versions === undefined) return undefined
  const sites: Record<string, SiteFacts> = {}
  for (const site of Object.keys(tool.sites)) sites[site] = buildSite(tool, site, home)
  return { tool: tool.id, versions, sites }
}

function buildSite(tool: Tool, site: string, home: string): SiteFacts {
  const { base, folder = '.', clean = false } = tool.sites[site]!
  // Tools from npm find their packages in the folder above.
  const work = mkdtempSync(join(tool.packages ? home : tmpdir(), `sample-${tool.id}-`))
  try {
    const source = tool.packages ? work : join(work, 'site')
    const out = join(source, '_built')
    cpSync(sampleFolder(tool.id, site), source, { recursive: true })
    const [command = '', ...rest] = tool.build(out, folder, site)
    run(command, rest, source, home)
    const read = (path: string) => {
      const file = join(source, path)
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    }
    const { content, drawn } = tool
    return readBuilt(out, { base, content, clean, read, ...(drawn ? { drawn } : {}) })
  } finally {
    if (!options.includes('--keep')) rmSync(work, { recursive: true, force: true })
  }
}

function readVersions(tool: Tool, home: string): Record<string, string> | undefined {
  const versions: Record<string, string> = {}
  for (const [name, [command = '', ...rest]] of Object.entries(tool.versions)) {
    try {
      const said = run(command, rest, tmpdir(), home)
      versions[name] = /\d+\.\d+[\w.]*/.exec(said)?.[0] ?? said.trim()
    } catch {
      return undefined
    }
  }
  return versions
}

function install(home: string, packages: readonly string[]): void {
  mkdirSync(home, { recursive: true })
  // Modules: what a sample writes as a program is read as one. Docusaurus fails in a folder of type commonjs.
  if (!existsSync(join(home, 'package.json'))) writeFileSync(join(home, 'package.json'), '{"private":true}\n')
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', ...packages], home, home)
}

/** Debian's tools want Debian's Python and Ruby, not what somebody put before them on the path. */
function run(command: string, rest: readonly string[], folder: string, home: string): string {
  const path = ['/usr/bin', join(home, 'node_modules/.bin'), process.env.PATH].join(':')
  const environment = { ...process.env, ...quiet, PATH: path, SITE_TOOLS: home }
  const [program, ...before] = command === 'node' ? [process.execPath] : [command]
  try {
    return execFileSync('nice', ['-n', '15', program!, ...before, ...rest], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', options.includes('--loud') ? 'inherit' : 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new Error(`${command} ${rest.join(' ')}\n${said.slice(-2000)}`)
  }
}

function writeFacts(facts: Facts): void {
  const folder = fileURLToPath(new URL('facts', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${facts.tool}.json`), `${printFacts(facts)}\n`)
}

/** JSON with one page to a line, so that a change of one page changes one line. */
function printFacts({ tool, versions, sites }: Facts): string {
  const printed = Object.entries(sites).map(([site, { pages, others, files, redirects }]) => {
    const lines = pages.map((page) => `      ${JSON.stringify(page)}`).join(',\n')
    const rest = { others, files, redirects }
    return `    ${JSON.stringify(site)}: {\n      "pages": [\n${lines}\n      ],\n${inner(rest)}\n    }`
  })
  const head = `  "tool": ${JSON.stringify(tool)},\n  "versions": ${JSON.stringify(versions)},\n`
  return `{\n${head}  "sites": {\n${printed.join(',\n')}\n  }\n}`
}

function inner(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')
}
