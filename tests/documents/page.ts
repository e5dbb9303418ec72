import type { Collection } from '../../engine/collections/collection.ts'

/** A small collection to read documents into: a title that is a text is all it asks. */
export function page(over: Partial<Collection> = {}): Collection {
  return {
    name: 'page',
    title: 'Page',
    description: 'A page.',
    files: ['**/*.md'],
    tree: 'host',
    format: 'markdown',
    frontmatter: 'required',
    id: 'path',
    public: true,
    references: [],
    schema: {},
    validate(data, path, locate) {
      const { title } = data as { title?: unknown }
      if (typeof title === 'string') return []
      return [
        { rule: 'schema/page', message: 'title is no text', path, line: 1, ...locate?.('/title'), expected: 'a text' },
      ]
    },
    ...over,
  }
}
