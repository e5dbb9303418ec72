/** What no tool here can check, and where the rule is taken from. */
export interface Absent {
  readonly what: string
  readonly why: string
  readonly source: string
}

/** Everything that a dialect says from documentation only, in the order of the tools. */
export const absent: readonly Absent[] = [
  {
    what: 'Hugo: ids of definition terms (`autoDefinitionTermID`, since 0.144)',
    why: 'Debian has 0.111.3',
    source: 'https://gohugo.io/configuration/markup/#parserautodefinitiontermid',
  },
  {
    what: 'Hugo: ids from the text of a heading instead of its written line (since 0.145)',
    why: 'Debian has 0.111.3, whose way is the one compared; nothing in the settings of a site says its version',
    source: 'https://github.com/gohugoio/hugo, `markup/goldmark/internal/extensions/attributes/attributes.go`',
  },
  {
    what: 'Docsy, the theme: its shortcodes and layouts',
    why: 'a Hugo module, which the package registries here do not have; the sample has a layout like it',
    source: 'https://www.docsy.dev/docs/content/',
  },
  {
    what: 'PyMdown Extensions: tabs with slugs (`slugify`, `combine_header_slug`), sections and lines of snippets',
    why: 'Debian has 9.5; they came with 9.6 to 10',
    source: 'https://facelessuser.github.io/pymdown-extensions/extensions/tabbed/',
  },
  {
    what: 'MkDocs: `exclude_docs`, `not_in_nav`, `draft_docs` (since 1.5)',
    why: 'Debian has 1.4.2',
    source: 'https://www.mkdocs.org/user-guide/configuration/#exclude_docs',
  },
  {
    what: 'MyST: attributes in braces (`attrs_block`, `attrs_inline`, since 0.19 and 0.20)',
    why: 'Debian has 0.18.1; the dialect does not read them, and says nothing about pages of sites that switch them on',
    source: 'https://myst-parser.readthedocs.io/en/latest/syntax/optional.html#attributes',
  },
  {
    what: 'Sphinx: the builder that makes the pages, where it is no Read the Docs that does',
    why: 'it stands on the command line',
    source: 'https://www.sphinx-doc.org/en/master/usage/builders/index.html',
  },
  {
    what: 'GitHub itself',
    why: 'a service; compared are its published markdown and slugs, `remark-gfm` and `github-slugger`',
    source: 'https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting',
  },
  {
    what: 'GitLab, Gitea and Forgejo, Bitbucket: ids of headings',
    why: 'services and servers; their documentation or source says how',
    source: 'https://docs.gitlab.com/user/markdown/#heading-ids-and-links',
  },
  {
    what: 'MDX: ids in comments, `{/*id*/}`',
    why: 'a plugin of react.dev and of sites like it, in their own repositories',
    source: 'https://github.com/reactjs/react.dev, `plugins/remark-header-custom-ids.js`',
  },
  {
    what: 'Quarto: addresses, menus, and what it adds to Pandoc',
    why: 'neither Debian nor npm has it; ids are compared with Pandoc, which makes them',
    source: 'https://quarto.org/docs/websites/',
  },
  {
    what: 'mdBook, docfx, Obsidian',
    why: 'neither Debian nor npm has them',
    source: 'https://rust-lang.github.io/mdBook/, https://dotnet.github.io/docfx/, https://help.obsidian.md/',
  },
  {
    what: 'mkdocstrings: the anchors that documentation from code brings',
    why: 'they stand in the code; a page with `::: name` may hold more, and is said to',
    source: 'https://mkdocstrings.github.io/usage/',
  },
]
