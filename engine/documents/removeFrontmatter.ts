import { editFrontmatter } from './editFrontmatter.ts'

/** Removes one field, by its key or by the path of keys to it; every other byte stays. */
export function removeFrontmatter(
  text: string,
  key: string | readonly string[],
  format: 'markdown' | 'yaml' = 'markdown',
): string {
  return editFrontmatter(text, { keys: typeof key === 'string' ? [key] : key, value: undefined }, format)
}
