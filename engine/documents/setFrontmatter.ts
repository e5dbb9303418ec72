import { editFrontmatter } from './editFrontmatter.ts'

/**
 * Sets one field, by its key or by the path of keys to it; every other byte stays.
 * A field that is not there becomes the last; frontmatter is added where there is none.
 * Throws for a text that does not parse, or a value that YAML cannot hold.
 */
export function setFrontmatter(
  text: string,
  key: string | readonly string[],
  value: unknown,
  format: 'markdown' | 'yaml' = 'markdown',
): string {
  return editFrontmatter(text, { keys: typeof key === 'string' ? [key] : key, value }, format)
}
