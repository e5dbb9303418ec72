import { diffWordsWithSpace } from 'diff'
import type { Style, Terminal } from '../terminal.ts'
import type { FileDiff, Hunk } from '../../../queries/proposal/fileDiff.ts'

const styles: Readonly<Record<string, Style>> = { '+': 'green', '-': 'red', '\\': 'dim' }

/** One file of a diff: a header, and every line with its numbers before and after and its sign. */
export function showDiff({ path, kind, added, removed, hunks }: FileDiff, terminal: Terminal): string {
  const { paint } = terminal
  const counts = [added > 0 ? paint('green', `+${added}`) : '', removed > 0 ? paint('red', `−${removed}`) : '']
    .filter(Boolean)
    .join(' ')
  const word = { changed: '', added: 'new file', removed: 'removed', gone: 'its text is no longer in this repository' }[
    kind
  ]
  const head = [`── ${paint('bold', path)}`, word, counts].filter(Boolean).join('  ')
  return [head, ...hunks.flatMap((hunk) => showHunk(hunk, terminal))].join('\n')
}

function showHunk({ before, after, lines }: Hunk, terminal: Terminal): readonly string[] {
  const { paint } = terminal
  const size = String(Math.max(before, after) + lines.length).length
  const number = (value: number | undefined) => String(value ?? '').padStart(size)
  const pairs = pairLines(lines)
  let old = before
  let fresh = after
  const shown = lines.map((line, index) => {
    const sign = line[0] ?? ' '
    const stood = number(sign === '-' || sign === ' ' ? old++ : undefined)
    const stands = number(sign === '+' || sign === ' ' ? fresh++ : undefined)
    const gutter = paint('dim', `${stood} ${stands}`)
    const style = styles[sign]
    if (!style) return `  ${gutter}   ${line.slice(1)}`.trimEnd()
    const words = markWords(seen(line.slice(1)), seen(pairs.get(index)), sign, style, terminal)
    return `  ${gutter} ${paint(style, sign)} ${words}`
  })
  return [paint('cyan', `  @@ line ${after} @@`), ...shown]
}

/** Lines that stand for each other: as many removed as added, one after the other. */
function pairLines(lines: readonly string[]): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>()
  for (let start = 0; start < lines.length; start++) {
    if (!lines[start]?.startsWith('-') || lines[start - 1]?.startsWith('-')) continue
    let middle = start
    while (lines[middle]?.startsWith('-')) middle++
    let end = middle
    while (lines[end]?.startsWith('+')) end++
    if (end - middle !== middle - start) continue
    for (let index = start; index < middle; index++) {
      const twin = index + middle - start
      pairs.set(index, lines[twin]?.slice(1) ?? '')
      pairs.set(twin, lines[index]?.slice(1) ?? '')
    }
  }
  return pairs
}

/** A changed line with the blanks at its end made visible. */
function seen<T extends string | undefined>(line: T): T {
  return line?.replace(/[ \t]+$/, (blanks) => '·'.repeat(blanks.length)) as T
}

/** The line in its colour; the words that its twin has not are underlined. */
function markWords(line: string, twin: string | undefined, sign: string, style: Style, { paint }: Terminal): string {
  if (twin === undefined) return paint(style, line)
  const parts = sign === '+' ? diffWordsWithSpace(twin, line) : diffWordsWithSpace(line, twin)
  return parts
    .filter((part) => (sign === '+' ? !part.removed : !part.added))
    .map((part) =>
      part.added || part.removed
        ? paint(['bold', 'underline', ...[style].flat()] as Style, part.value)
        : paint(style, part.value),
    )
    .join('')
}
