import { clip } from '../documents/text/clip.ts'
import type { Brief } from '../ports/mind.ts'
import type { FilePath } from '../documents/document.ts'
import { guardPath } from '../documents/guardPath.ts'
import { defineAbility } from './defineAbility.ts'
import { readableBy } from './readableBy.ts'
import { refuse } from './refuse.ts'

interface Input {
  readonly path: string
  readonly from_line?: number
  readonly lines?: number
  readonly numbers?: boolean
}

/** Most characters of a page in one answer; what is said about it needs a little more. */
const most = 7700

/** Reads a page as it stands in the view of the brief, which knows tracked files and nothing else. */
export const readPage = defineAbility<Input>({
  name: 'read_page',
  description: 'Read a page of the library, a proposal, or a document of your own space and the rooms.',
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: {
        type: 'string',
        minLength: 1,
        maxLength: 1000,
        description: 'From the root of the world, as list_pages says it.',
        examples: ['library/community_library/swarm_docs/index.md'],
      },
      from_line: { type: 'integer', minimum: 1, description: 'First line; left out, the first of the page.' },
      lines: { type: 'integer', minimum: 1, maximum: 2000, description: 'How many lines; left out, as many as fit.' },
      numbers: { type: 'boolean', description: 'Whether every line begins with its number.' },
    },
  },
  look({ path, from_line = 1, lines = Infinity, numbers = false }, { brief }) {
    const unsafe = guardPath(path)
    if (unsafe) return { kind: 'refused', problem: unsafe }
    const text = readableBy(brief)(path) ? brief.view.text(path) : undefined
    if (text === undefined || text.includes('\0'))
      return refuse('no-page', 'there is no text here that you may read', {
        path,
        expected: 'the path of a page, as list_pages or search_pages says it',
        got: path,
        ...namesake(brief, path),
      })
    const all = text.replace(/\n$/, '').split('\n')
    if (from_line > all.length)
      return refuse('no-line', `${path} has ${all.length} lines`, {
        path,
        expected: `from_line between 1 and ${all.length}`,
        got: String(from_line),
      })
    const wanted = all
      .slice(from_line - 1, from_line - 1 + lines)
      .map((line, index) => (numbers ? `${from_line + index}\t${line}` : line))
    const shown = fit(wanted)
    const last = from_line + shown.length - 1
    const more =
      shown.length < wanted.length
        ? `\n(cut after line ${last} of ${all.length}: go on with from_line ${last + 1})`
        : ''
    return {
      kind: 'found',
      text: `${path}, lines ${from_line} to ${last} of ${all.length}\n${shown.join('\n')}${more}`,
    }
  },
})

const restOfLine = (missing: number) => `… (cut: ${missing} more characters on this line)`

/** As many whole lines as fit; of a line that alone does not fit, its beginning. */
function fit(lines: readonly string[]): readonly string[] {
  let room = most
  const end = lines.findIndex((line) => (room -= line.length + 1) < 0)
  if (end === 0) return [clip(lines[0] ?? '', most, restOfLine)]
  return end < 0 ? lines : lines.slice(0, end)
}

/** A readable page of the same name, where the path was meant for it. */
function namesake(brief: Brief, path: FilePath): { example?: string } {
  const name = path.split('/').at(-1)
  const readable = readableBy(brief)
  for (const other of brief.view.files(brief.root))
    if (other.split('/').at(-1) === name && readable(other)) return { example: other }
  return {}
}
