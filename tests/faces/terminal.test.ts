import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openTerminal } from '../../engine/faces/cli/terminal.ts'
import { alignRows, clip } from '../../engine/faces/cli/show/columns.ts'
import { diffFile } from '../../engine/queries/proposal/fileDiff.ts'
import { showDiff } from '../../engine/faces/cli/show/showDiff.ts'
import { showPaths } from '../../engine/faces/cli/show/showPaths.ts'

function open({ tty, quiet = false }: { tty: boolean; quiet?: boolean }) {
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') => ({ isTTY: tty, columns: 60, write: (text: string) => (said[name] += text) })
  const host = {
    cwd: '/',
    env: {},
    stdout: stream('out'),
    stderr: stream('err'),
    readInput: async () => '',
    readSecret: async () => '',
    signal: new AbortController().signal,
  }
  return { said, terminal: openTerminal(host, { colour: true, quiet }) }
}

const plain = { paint: (_: unknown, text: string) => text } as Parameters<typeof showDiff>[1]

describe('progress', () => {
  test('is one line that is rewritten, and gone when something is printed', () => {
    const { said, terminal } = open({ tty: true })
    terminal.progress('Reading', 1, 3)
    terminal.progress('Reading', 2, 3)
    expect(said.err).toMatch(/^Reading {2}1 of 3 {2}0\.0 s\r\u001b\[2KReading {2}2 of 3 {2}0\.0 s$/)
    terminal.print('An answer')
    expect(said.err.endsWith('\r\u001b[2K')).toBe(true)
    expect(said.out).toBe('An answer\n')
  })

  test('never leaves a line behind when a step ends', () => {
    const { said, terminal } = open({ tty: true })
    terminal.progress('Reading', 2, 3)
    terminal.progress('Reading', 3, 3)
    expect(said.err.endsWith('\r\u001b[2K')).toBe(true)
  })

  test('is a plain line, at most one a second, where nobody watches', async () => {
    const { said, terminal } = open({ tty: false })
    terminal.progress('Reading', 1, 5)
    expect(said.err).toBe('')
    await wait(1050)
    terminal.progress('Reading', 2, 5)
    terminal.progress('Reading', 3, 5)
    expect(said.err).toMatch(/^Reading {2}2 of 5 {2}1\.\d s\n$/)
  })

  test('is not told to who wants quiet', () => {
    const { said, terminal } = open({ tty: true, quiet: true })
    terminal.progress('Reading', 1, 5)
    terminal.tell('a remark')
    expect(said.err).toBe('')
  })
})

describe('a diff in the terminal', () => {
  test('shows the lines before and after with their numbers and signs', () => {
    const diff = diffFile('a.md', 'one\ntwo\nthree\n', 'one\n2\nthree\n')
    expect(showDiff(diff, plain).split('\n')).toEqual([
      '── a.md  +1 −1',
      '  @@ line 1 @@',
      '  1 1   one',
      '  2   - two',
      '    2 + 2',
      '  3 3   three',
    ])
  })

  test('makes blanks at the end of a changed line visible', () => {
    expect(showDiff(diffFile('a.md', 'one  \n', 'one\n'), plain)).toContain('1   - one··')
  })

  test('says of a file that it is new, removed, or no longer known', () => {
    expect(showDiff(diffFile('a.md', null, 'one\n'), plain)).toContain('── a.md  new file  +1')
    expect(showDiff(diffFile('a.md', 'one\n', null), plain)).toContain('── a.md  removed  −1')
    expect(showDiff(diffFile('a.md', undefined, 'one\n'), plain)).toContain('no longer in this repository')
  })

  test('marks the words that changed, and never by colour alone', () => {
    const { terminal } = open({ tty: true })
    const shown = showDiff(diffFile('a.md', 'see [it](guid.md)\n', 'see [it](guide.md)\n'), terminal)
    expect(shown).toContain('\u001b[4m')
    expect(shown).toContain('-\u001b')
    expect(shown).toContain('+\u001b')
  })
})

describe('columns', () => {
  test('are aligned by what is seen, not by bytes', () => {
    const bold = open({ tty: true }).terminal.paint('bold', 'ab')
    expect(
      alignRows([
        [bold, 'x'],
        ['日本', 'y'],
        ['abcd', 'z'],
      ]),
    ).toEqual([`${bold}    x`, '日本  y', 'abcd  z'])
  })

  test('are clipped with a mark', () => {
    expect(clip('a long\n title', 8)).toBe('a long…')
    expect(clip('日本語の本', 5)).toBe('日本…')
  })

  test('list documents one by one and what the engine keeps by folder', () => {
    expect(
      showPaths(['proposals/p-1.md', '.swarm/tasks/t-1.md', '.swarm/tasks/t-2.md', '.swarm/records/x/r.yaml']),
    ).toEqual(['proposals/p-1.md', '.swarm: tasks (2), records'])
  })
})
