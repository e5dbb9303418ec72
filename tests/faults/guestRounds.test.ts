import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { typeCommand } from '../faces/typeCommand.ts'
import { gitEnvironment } from '../store/git.ts'
import { sampleLibraries } from '../support/breakage/sampleLibraries.ts'
import { corpusFolder } from '../support/corpus.ts'
import { type Host, makeHost } from './guests/makeHost.ts'
import { type Type, workRounds } from './guests/workRounds.ts'

const long = process.env['VIVARIUM_SOAK'] !== undefined
const launcher = fileURLToPath(new URL('../../engine/faces/cli/launch.mjs', import.meta.url))

/** A process of its own for each command, as in a shell. */
const inShell: Type = (cwd, words) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, ...words], { cwd, env: gitEnvironment() })
    let out = ''
    child.stdout.on('data', (text: Buffer) => (out += text.toString('utf8')))
    child.stderr.resume()
    child.on('close', (code) => resolve({ code: code ?? -1, out }))
  })

/** Real libraries, and the folder of each that is tended besides the whole. */
const corpora: readonly (readonly [name: string, folder: string])[] = [
  ['etcd', 'content'],
  ['kubernetes-community', 'contributors'],
  ['mkdocs-material', 'docs'],
  ['react-ja', 'src/content'],
  ['redux', 'docs'],
  ['rust-book', 'src'],
  ['vue', 'src'],
]

/** Rounds of work in repositories of people, seen by their own git alone. */
describe('three rounds in somebody’s repository', () => {
  let host: Host | undefined
  afterEach(() => host?.remove())

  test('leave nothing there but the merges they asked for', async () => {
    host = makeHost(sampleLibraries(1).get('github') ?? new Map())
    const did = await workRounds(host, 'docs', typeCommand)
    expect(did.wrong).toEqual([])
    expect(did).toMatchObject({ applied: 3, rejected: 2 })
    expect([did.refused, did.refreshed].every((count) => count > 0)).toBe(true)
  }, 180_000)

  describe.runIf(long)('that is one of the corpora', () => {
    for (const [name, folder] of corpora) {
      for (const library of ['', folder]) {
        const from = corpusFolder(name)
        test.skipIf(from === undefined)(
          `${name}, ${library || 'the whole repository'}`,
          async () => {
            host = makeHost(from ?? '')
            const { wrong, ...did } = await workRounds(host, library, inShell)
            process.stderr.write(`${name} ${library || '(whole)'}: ${JSON.stringify(did)}\n`)
            expect(wrong).toEqual([])
            expect(did).toMatchObject({ applied: 3, rejected: 2 })
          },
          1_200_000,
        )
      }
    }
  })
})
