import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Edit } from '../skill.ts'

/** The edits that give a heading another level by its marks alone; undefined where marks cannot say it. */
export function changeLevel(path: FilePath, text: string, heading: Heading, level: number): Edit[] | undefined {
  const source = text.slice(heading.start, heading.end)
  if (heading.style === 'setext') return level > 2 ? undefined : changeUnderline(path, source, heading, level)
  const open = /^#+/.exec(source)?.[0].length
  if (open !== heading.depth) return undefined
  const marks = '#'.repeat(level)
  const edits = [{ path, start: heading.start, end: heading.start + open, text: marks }]
  const closing = /[ \t](#+)[ \t]*$/.exec(source)?.[1]
  if (closing?.length === heading.depth) {
    const end = heading.start + source.trimEnd().length
    edits.push({ path, start: end - closing.length, end, text: marks })
  }
  return edits
}

function changeUnderline(path: FilePath, source: string, heading: Heading, level: number): Edit[] | undefined {
  const line = /([=-]+)[ \t]*$/.exec(source)
  if (!line) return undefined
  const start = heading.start + line.index
  const marks = (level === 1 ? '=' : '-').repeat(line[1]!.length)
  return [{ path, start, end: start + marks.length, text: marks }]
}
