import { structuredPatch } from 'diff/lib/patch/create.js'
import type { SchemaNode } from '../../collections/schemaNode.ts'

/** What becomes of one file; `gone`: a text of it is no longer in the repository. */
export interface FileDiff {
  readonly path: string
  readonly kind: 'changed' | 'added' | 'removed' | 'gone'
  readonly added: number
  readonly removed: number
  readonly hunks: readonly Hunk[]
}

export interface Hunk {
  /** First line, 1-based, before and after. */
  readonly before: number
  readonly after: number
  /** Each line with its sign: ` `, `-` or `+`; `\` says that no newline ends the line above. */
  readonly lines: readonly string[]
}

/** The schema of a `FileDiff`. */
export const fileDiffResult: SchemaNode = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'kind', 'added', 'removed', 'hunks'],
  properties: {
    path: { type: 'string', description: 'The file, from the root of the world.' },
    kind: {
      enum: ['changed', 'added', 'removed', 'gone'],
      description: 'What becomes of it; gone: its text is no longer in this repository, so nothing can be compared.',
    },
    added: { type: 'integer', minimum: 0, description: 'How many lines are new.' },
    removed: { type: 'integer', minimum: 0, description: 'How many lines go.' },
    hunks: {
      type: 'array',
      description: 'The changes, each with three lines around it.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['before', 'after', 'lines'],
        properties: {
          before: { type: 'integer', minimum: 0, description: 'The first line in the text as it was, from 1.' },
          after: { type: 'integer', minimum: 0, description: 'The first line in the text as it would be, from 1.' },
          lines: {
            type: 'array',
            items: { type: 'string' },
            description: 'Each line with its sign: a blank, - or +; \\ says that no newline ends the line above.',
          },
        },
      },
    },
  },
}

/** How long to look for the smallest difference, in milliseconds. */
const patience = 2000

/**
 * What a file's text becomes, as hunks with three lines around each change. `undefined`: git no longer has the text.
 */
export function diffFile(path: string, before: string | null | undefined, after: string | null | undefined): FileDiff {
  if (before === undefined || after === undefined) return { path, kind: 'gone', added: 0, removed: 0, hunks: [] }
  const patch = structuredPatch(path, path, before ?? '', after ?? '', '', '', { context: 3, timeout: patience })
  const hunks = patch?.hunks.map(({ oldStart, newStart, lines }) => ({ before: oldStart, after: newStart, lines })) ?? [
    wholesale(before, after),
  ]
  const count = (sign: string) =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.startsWith(sign)).length, 0)
  return {
    path,
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    added: count('+'),
    removed: count('-'),
    hunks,
  }
}

/** All of the old text out, all of the new text in: for texts too different to compare. */
function wholesale(before: string | null, after: string | null): Hunk {
  const signed = (sign: string, text: string | null) =>
    text
      ? text
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => sign + line)
      : []
  return { before: 1, after: 1, lines: [...signed('-', before), ...signed('+', after)] }
}
