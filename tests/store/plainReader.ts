import type { Catalogue } from '../../engine/collections/catalogue.ts'
import type { Collection } from '../../engine/collections/collection.ts'
import { readText } from '../../engine/documents/readText.ts'
import type { Reader } from '../../engine/store/reading/reader.ts'

/** A reader that needs no schemas: `notes/**.md` with `key: value` frontmatter; a note without an id is invalid. */
export function plainReader(): Reader {
  const notes: Collection = {
    name: 'note',
    title: 'Notes',
    description: 'Anything',
    files: ['notes/**/*.md'],
    tree: 'world',
    format: 'markdown',
    frontmatter: 'required',
    id: 'filename',
    public: true,
    references: [],
    schema: {},
    validate: () => [],
  }
  const catalogue: Catalogue = {
    collections: [notes],
    match: (path) => (path.startsWith('notes/') && path.endsWith('.md') ? notes : undefined),
  }
  return {
    catalogueFor: () => catalogue,
    parse(bytes, path, { name: collection }, blob) {
      const read = readText(bytes, path)
      if (read.kind === 'invalid') return read
      const frontmatter = /^---\n([^]*?)---\n/.exec(read.text)?.[1] ?? ''
      const data = Object.fromEntries(
        frontmatter
          .split('\n')
          .filter(Boolean)
          .map((line) => [line.split(': ', 1)[0]!, line.slice(line.indexOf(': ') + 2)]),
      )
      const id = data['id']
      if (id === undefined) return { problems: [{ rule: 'note/id', message: 'a note needs an id', path, line: 1 }] }
      return { document: { collection, path, id, blob, data } }
    },
  }
}
