import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { makeWorld } from './makeWorld.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const launcher = join(project, 'engine/faces/cli/launch.mjs')
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
const oldNode = findOldNode()

describe('the launcher', () => {
  test('answers --version by itself', () => {
    expect(spawnSync(process.execPath, [launcher, '--version'], { encoding: 'utf8' })).toMatchObject({
      stdout: `${version}\n`,
      stderr: '',
      status: 0,
    })
  })

  test('forwards what a command prints and how it ends', () => {
    expect(spawnSync(process.execPath, [launcher, 'tsak'], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean task?'),
    })
  })

  test('is quiet when its reader goes away', async () => {
    const child = spawn(process.execPath, [launcher, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (text) => (said += text))
    const status = await new Promise((done) => child.on('close', done))
    expect({ said, status }).toEqual({ said: '', status: 0 })
  })

  describe.skipIf(!oldNode)(`on an older Node (${oldNode ? 'found' : 'none found on the PATH'})`, () => {
    const run = (...words: string[]) => spawnSync(oldNode!, [launcher, ...words], { encoding: 'utf8' })

    test('answers --version without starting another Node', () => {
      expect(run('--version')).toMatchObject({ stdout: `${version}\n`, status: 0 })
    })

    test('runs the command on the Node that came with the dependencies', () => {
      expect(run('doctor', '--json', '--world', '/nowhere').stdout).toContain('brought by the dependencies')
      expect(run('tsak').status).toBe(2)
    })

    test('passes a signal on, and ends as the command ends', async () => {
      const { root, remove } = await makeWorld()
      try {
        const child = spawn(oldNode!, [launcher, 'run', '--world', root], { stdio: ['ignore', 'pipe', 'inherit'] })
        const ended = new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)))
        await new Promise<void>((idle) => child.stdout.on('data', (text) => String(text).includes('Idle') && idle()))
        child.kill('SIGTERM')
        expect(await ended).toBe(0)
      } finally {
        remove()
      }
    })
  })
})

/** A Node on the PATH that is too old to run the engine. */
function findOldNode(): string | undefined {
  const files = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  return [...new Set(files.filter((file) => existsSync(file)).map((file) => realpathSync(file)))].find((file) => {
    const [major = 0, minor = 0] = execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' })
      .split('.')
      .map(Number)
    return major < 22 || (major === 22 && minor < 22)
  })
}
