import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { matchIgnored } from '../../../engine/documents/markdown/matchIgnored.ts'
import { cpuTime } from '../cpuTime.ts'

const lists = {
  '.gitignore': [
    ...['# made by the build', '/out', 'api/', '*.log', '!keep.log', 'docs/gen/**', '**/tmp', 'a/**/z.md', 'x?y.md'],
    ...['[a-c]1.md', String.raw`\#odd.md`, 'docs/*.html', 'blank.md  ', 'Case.md', '[!p]q.md', 'deep/*/', '/*.top'],
  ].join('\n'),
  'docs/.gitignore': '*.bak\n!api/\n/only.md\n',
  'docs/sub/.gitignore': '!*.bak\n!back.log\n',
}
const paths = [
  ...['out', 'out/a.md', 'docs/out', 'api/a.md', 'docs/api/a.md', 'lib/api/b.md', 'a.log', 'docs/keep.log', 'keep.log'],
  ...['docs/gen/a.md', 'docs/gen/b/c.md', 'tmp/a', 'docs/b/tmp/c.md', 'a/z.md', 'a/b/c/z.md', 'a/z/y.md', 'xay.md'],
  ...['x/y.md', 'b1.md', 'd1.md', '#odd.md', 'docs/i.html', 'docs/b/i.html', 'blank.md', 'case.md', 'Case.md', 'pq.md'],
  ...['aq.md', 'deep/one/a.md', 'deep/a.md', 'a.top', 'docs/a.top', 'docs/a.bak', 'docs/sub/a.bak', 'docs/only.md'],
  ...['docs/sub/only.md', 'docs/sub/back.log', 'docs/sub/other.log', 'plain.md', 'docs/plain.md'],
]

describe('paths that git ignores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ignored-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('are those that git itself ignores', () => {
    execFileSync('git', ['init', '-q', folder])
    for (const [path, text] of Object.entries(lists)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const input = paths.join('\n')
    const args = ['-c', 'core.ignorecase=false', 'check-ignore', '--no-index', '--stdin']
    const git = execFileSync('git', args, { cwd: folder, input, encoding: 'utf8' })
    const said = new Set(git.split('\n').map((line) => (line.startsWith('"') ? (JSON.parse(line) as string) : line)))
    const isIgnored = matchIgnored((path) => lists[path as keyof typeof lists])
    expect(paths.filter((path) => isIgnored(path))).toEqual(paths.filter((path) => said.has(path)))
    expect(said.size).toBeGreaterThan(15)
  })

  test.each([
    ['stars', `${'*a'.repeat(400)}b`, 'a'.repeat(900)],
    ['folders', '**/a/'.repeat(150), 'a/'.repeat(400)],
    ['brackets', '['.repeat(900), '['.repeat(900)],
  ])('cost no time with many %s', (_what, pattern, path) => {
    const { milliseconds } = cpuTime(() => matchIgnored((name) => (name === '.gitignore' ? pattern : undefined))(path))
    expect(milliseconds).toBeLessThan(1500)
  })
})
