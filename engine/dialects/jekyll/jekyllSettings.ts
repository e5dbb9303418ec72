import type { FilePath } from '../../documents/document.ts'

/** What of a Jekyll site's settings matters for anchors and addresses; plain data. */
export interface JekyllSettings {
  /** The folder of `_config.yml`. */
  readonly folder: FilePath
  readonly base: string
  /** `date`, `pretty`, `none` … or a pattern. */
  readonly permalink: string
  readonly collections: readonly Collection[]
  readonly exclude: readonly string[]
  readonly include: readonly string[]
  /** Values that pages have by where they lie. */
  readonly defaults: readonly Default[]
  readonly future: boolean
  /** How headings are named: as GitHub does, or kramdown's own way. */
  readonly input: 'gfm' | 'kramdown'
  readonly autoIds: boolean
  readonly idPrefix: string
  /** Texts of the settings that pages may show: `site.title`. */
  readonly texts: Readonly<Record<string, string>>
}

export interface Collection {
  readonly name: string
  /** Its documents are pages. */
  readonly output: boolean
  readonly permalink?: string
}

export interface Default {
  readonly path: string
  readonly type?: string
  readonly permalink?: string
  readonly published?: boolean
}
