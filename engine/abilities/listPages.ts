import type { FilePath } from '../documents/document.ts'
import { guardPath } from '../documents/guardPath.ts'
import type { View } from '../documents/view.ts'
import { defineAbility } from './defineAbility.ts'
import { readableBy } from './readableBy.ts'
import { refuse } from './refuse.ts'

interface Input {
  readonly folder?: string
  readonly after?: string
}

/** Most names, and most characters of them, in one answer. */
const most = { names: 200, characters: 7700 }

/** Lists the names directly in a folder: pages with their size, folders with how many files are below them. */
export const listPages = defineAbility<Input>({
  name: 'list_pages',
  description: 'List what is in a folder: pages with their size, folders with how many files are below them.',
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      folder: {
        type: 'string',
        maxLength: 1000,
        description: 'From the root of the world, without a slash at its end; left out, the root.',
        examples: ['library'],
      },
      after: { type: 'string', maxLength: 1000, description: 'Go on after this name, where an answer was cut.' },
    },
  },
  look({ folder = '', after = '' }, { brief: { view, ...brief } }) {
    const unsafe = folder === '' ? undefined : guardPath(folder)
    if (unsafe) return { kind: 'refused', problem: { ...unsafe, example: 'library' } }
    const entries = readEntries([...view.files(folder)].filter(readableBy({ ...brief, view })), folder)
    if (entries.length === 0)
      return refuse('no-folder', 'there is nothing here that you may read', {
        path: folder,
        expected: 'a folder of the library, of the proposals, of your own space or of the rooms',
        got: folder || 'the root',
        example: 'library',
      })
    const left = entries.filter(({ name }) => name > after)
    let room = most.characters
    const shown = left
      .slice(0, most.names)
      .map((entry) => ({ ...entry, line: describe(view, entry) }))
      .filter(({ line }) => (room -= line.length + 1) >= 0)
    const more =
      shown.length < left.length
        ? `\n(cut after ${shown.length} of ${left.length}: go on with after "${shown.at(-1)?.name ?? ''}")`
        : ''
    const count = `${entries.length} ${entries.length === 1 ? 'name' : 'names'}`
    const rest = after === '' ? '' : `, ${left.length} of them after "${after}"`
    const where = `${folder || 'the root'} holds ${count}${rest}`
    return { kind: 'found', text: `${where}\n${shown.map(({ line }) => line).join('\n')}${more}` }
  },
})

interface Entry {
  readonly name: string
  readonly path: FilePath
  /** Files below it; undefined: it is a file itself. */
  readonly files: number | undefined
}

function readEntries(paths: readonly FilePath[], folder: FilePath): readonly Entry[] {
  const start = folder === '' ? 0 : folder.length + 1
  const below = Map.groupBy(
    paths.filter((path) => path.length > start),
    (path) => path.slice(start).split('/')[0] ?? '',
  )
  return [...below]
    .map(([name, files]) => {
      const path = folder === '' ? name : `${folder}/${name}`
      return { name, path, files: files[0] === path ? undefined : files.length }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function describe(view: View, { name, path, files }: Entry): string {
  if (files !== undefined) return `${name}/ (${files} ${files === 1 ? 'file' : 'files'})`
  const length = view.text(path)?.length
  return `${name} (${length === undefined ? 'no text' : `${length} characters`})`
}
