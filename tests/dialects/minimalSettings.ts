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
  github: { path: '.github/a.yml', text: '', page: 'a.md' },
  gitlab: { path: '.gitlab-ci.yml', text: '', page: 'a.md' },
  gitea: { path: '.forgejo/a.yml', text: '', page: 'a.md' },
  bitbucket: { path: 'bitbucket-pipelines.yml', text: '', page: 'a.md' },
  mdbook: { path: 'book.toml', text: '', page: 'src/a.md' },
  docfx: { path: 'docfx.json', text: '{}', page: 'a.md' },
  obsidian: { path: '.obsidian/app.json', text: '{}', page: 'a.md' },
  pandoc: { path: '_quarto.yml', text: 'project:\n  type: website\n', page: 'a.qmd' },
  mdx: { path: 'next.config.mjs', text: "import rehypeSlug from 'rehype-slug'\n", page: 'a.mdx' },
  docusaurus: {
    path: 'docusaurus.config.js',
    text: "export default { presets: [['classic', {}]] }\n",
    page: 'docs/a.mdx',
  },
  vitepress: { path: '.vitepress/config.js', text: 'export default {}\n', page: 'a.md' },
  starlight: {
    path: 'astro.config.mjs',
    text: "import starlight from '@astrojs/starlight'\nexport default { integrations: [starlight({})] }\n",
    page: 'src/content/docs/a.mdx',
  },
  sphinx: {
    path: 'conf.py',
    text: "extensions = ['myst_parser']\nmyst_enable_extensions = ['colon_fence', 'deflist']\n",
    page: 'a.md',
  },
  jekyll: { path: '_config.yml', text: 'title: x\n', page: 'a.md' },
  hugo: { path: 'hugo.toml', text: '[markup.goldmark.parser.attribute]\nblock = true\n', page: 'content/a.md' },
  mkdocs: { path: 'mkdocs.yml', text: `markdown_extensions: [${extensions.join(', ')}]\n`, page: 'docs/a.md' },
}
