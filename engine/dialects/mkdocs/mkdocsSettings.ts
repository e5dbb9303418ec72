import type { FilePath } from '../../documents/document.ts'

/** What of a MkDocs site's settings matters for anchors and addresses; plain data. */
export interface MkdocsSettings {
  /** The folder of `mkdocs.yml`. */
  readonly folder: FilePath
  /** Where the site is served, with slashes at both ends. */
  readonly base: string
  readonly docs: FilePath
  readonly directoryUrls: boolean
  /** Python-Markdown extensions that are on, by their short names: `attr_list`, `pymdownx.tabbed`. */
  readonly extensions: readonly string[]
  readonly slug: PythonSlug
  readonly snippets: { readonly folders: readonly FilePath[]; readonly append: readonly string[] }
  /** How tabs get an id from their title, the id of the heading above in front of it where `combined` says so. */
  readonly tabs?: { readonly slug: PythonSlug; readonly combined: boolean }
  /** Pages of `nav`, relative to the documents; undefined where MkDocs lists all of them. */
  readonly nav?: readonly string[]
  /** Old pages and where they lead: `old.md` to `new.md`. */
  readonly redirects: Readonly<Record<string, string>>
  /** Programs that may add anchors and definitions: hooks, macros. */
  readonly programs: readonly string[]
}

/** How `toc` makes an id of a heading's text. */
export interface PythonSlug {
  /** `ascii` and `unicode` are Python-Markdown's own functions, `pymdownx` is `pymdownx.slugs.slugify`. */
  readonly kind: 'ascii' | 'unicode' | 'pymdownx' | 'unknown'
  readonly separator: string
  readonly letterCase: 'lower' | 'lower-ascii' | 'fold' | 'none'
  readonly percent: boolean
}
