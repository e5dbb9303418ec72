/**
 * VitePress's slug: accents off, every run of punctuation and blanks one hyphen, none at the ends, `_` before a digit.
 * Source: github.com/vuejs/vitepress, `markdown.anchor.slugify`, which is `slugify` of `@mdit-vue/shared`.
 */
export function vitepressSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[\u0000-\u001F]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(\d)/, '_$1')
  return slug.toLowerCase()
}
