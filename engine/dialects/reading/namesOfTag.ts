import type { HtmlTag } from '../../documents/markdown/htmlTag.ts'

/** The names that a raw HTML tag can be reached by: its `id`, and the `name` of an `<a>`. */
export function namesOfTag(tag: HtmlTag): readonly string[] {
  const names = tag.attributes
    .filter(({ name }) => name === 'id' || (name === 'name' && tag.name === 'a'))
    .map(({ value }) => value)
  return [...new Set(names)]
}
