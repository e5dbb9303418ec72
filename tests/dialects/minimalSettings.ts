/** Settings that switch on whatever a dialect can read, and the page that a test gives it. */
export function readSettings(dialect: string, text: string): { files: Record<string, string>; page: string } {
  const made = settings[dialect]
  if (!made) throw new Error(`Say in tests/dialects/minimalSettings.ts how a site of ${dialect} looks.`)
  return { files: { [made.path]: made.text, [made.page]: text }, page: made.page }
}

const extensions = [
  'abbr, admonition, attr_list, def_list, footnotes, md_in_html',
  'pymdownx.details, pymdownx.emoji, pymdownx.snippets, pymdownx.superfences, pymdownx.tabbed',
]

const settings: Readonly<Record<string, { path: string; text: string; page: string }>> = {
  hugo: { path: 'hugo.toml', text: '[markup.goldmark.parser.attribute]\nblock = true\n', page: 'content/a.md' },
  mkdocs: { path: 'mkdocs.yml', text: `markdown_extensions: [${extensions.join(', ')}]\n`, page: 'docs/a.md' },
}
