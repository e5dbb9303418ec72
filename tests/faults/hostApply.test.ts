import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Step } from '../../engine/store/repository.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

const before: Step[] = ['locked', 'host locked', 'journal', 'temps', 'objects', 'branches', 'host files', 'host index']
const after: Step[] = ['host ref', 'index', 'ref', 'first file', 'files', 'journal removed']
const child = fileURLToPath(new URL('hostApplyChild.ts', import.meta.url))

/** Every file of a folder with what is in it, git's own included. */
function hashFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path, createHash('sha1').update(readFileSync(path)).digest('hex')]))
}

/** An apply moves two branches: after a crash at any step, and one more command, they agree. */
describe('a process that dies while it applies a proposal to a host branch', () => {
  let host: HostRepository
  let begun: string
  beforeEach(async () => {
    host = hostRepository()
    await host.init('docs')
    host.git('switch', '--quiet', '--create', 'proposal/p-one')
    host.put({ 'docs/guide.md': '# Guide\n\nSee [the setup](setup.md).\n' })
    host.git('commit', '--quiet', '--all', '--message', 'Repair\n\nVivarium-Record: r-one')
    host.git('switch', '--quiet', 'main')
    // What a person has staged and half-edited beside it stays.
    host.put({ 'docs/setup.md': '# Setup\n\nStaged.\n', 'engine/run.py': 'print("half")\n' })
    host.git('add', 'docs/setup.md')
    begun = host.git('rev-parse', 'main')
  })
  afterEach(() => host.remove())

  const die = (step: string) =>
    spawnSync(process.execPath, [child, host.root, 'proposal/p-one', step], { encoding: 'utf8' })
  const theirs = 'M  docs/setup.md\n M engine/run.py'
  const status = () => host.git('status', '--porcelain', '--untracked-files=all')
  const leftovers = () =>
    [host.root, join(host.root, '.vivarium')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => /\.lock$|journal\.json|merge-index/.test(name) || name.includes('.vivarium-'),
      ),
    )
  const open = async () => (await host.open()).store.close()

  test.each(before)('leaves both branches as they were when it dies after "%s"', async (step) => {
    const { signal, stderr } = die(step)
    expect(signal, stderr).toBe('SIGKILL')
    await open()
    expect(host.git('rev-parse', 'main')).toBe(begun)
    expect(host.git('log', '--format=%s', 'vivarium')).toBe('Make the world kit')
    expect(host.git('branch', '--list', 'proposal/*')).toContain('proposal/p-one')
    expect([status(), host.git('-C', '.vivarium', 'status', '--porcelain'), leftovers()]).toEqual([theirs, '', []])
    if (step === 'host index') expect(JSON.parse(die('never').stdout)).toMatchObject({ kind: 'committed' })
  })

  test.each(['host files', 'host ref'])(
    'after "%s", and is copied with everything, leaves the first alone',
    async (step) => {
      die(step)
      const copy = host.copyTo('copy')
      const all = () => hashFiles(host.root)
      const first = all()
      expect((await typeCommand(copy.root, ['task', 'add', 'In the copy'])).code).toBe(0)
      expect(all()).toEqual(first)
      const isMerged = step === 'host ref'
      for (const each of [copy, host]) {
        await (await each.open()).store.close()
        expect(each.git('log', '--first-parent', '--format=%s', 'main')).toBe(isMerged ? 'Apply\nBegin' : 'Begin')
        expect(each.git('status', '--porcelain', '--untracked-files=all')).toBe(theirs)
        expect(each.read('docs/guide.md')).toContain(isMerged ? '(setup.md)' : '(setpu.md)')
      }
      expect(leftovers()).toEqual([])
    },
  )

  test.each(after)('leaves the merge and its record when it dies after "%s"', async (step) => {
    const { signal, stderr } = die(step)
    expect(signal, stderr).toBe('SIGKILL')
    await open()
    expect(host.git('log', '--first-parent', '--format=%s', 'main')).toBe('Apply\nBegin')
    expect(host.git('log', '--format=%s', 'vivarium')).toBe('Apply\nMake the world kit')
    expect(host.git('branch', '--list', 'proposal/*')).toBe('')
    expect([existsSync(join(host.root, 'docs/usage.md')), host.read('docs/new.md')]).toEqual([false, '# New\n'])
    expect([status(), host.git('-C', '.vivarium', 'status', '--porcelain'), leftovers()]).toEqual([theirs, '', []])
  })
})
