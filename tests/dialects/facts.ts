/** What one real tool built from our samples: recorded once, compared on every test run. */
export interface Facts {
  readonly tool: string
  /** Versions as the tools say them: `{ hugo: '0.111.3' }`. */
  readonly versions: Readonly<Record<string, string>>
  readonly sites: Readonly<Record<string, SiteFacts>>
}

export interface SiteFacts {
  readonly pages: readonly PageFacts[]
  /** Addresses of built HTML that no page of the sample stands behind: lists, error pages. */
  readonly others: readonly string[]
  /** Addresses of files that are served as they are. */
  readonly files: readonly string[]
  readonly redirects: Readonly<Record<string, string>>
}

export interface PageFacts {
  /** The page of the sample, relative to the sample's folder. */
  readonly source: string
  readonly url: string
  /** Every `id` and every `<a name>` of the page's content, in order. */
  readonly ids: readonly string[]
  readonly headings: readonly { readonly id: string | null; readonly text: string; readonly level: number }[]
  /** Links and pictures by their label (`link 01`), as the page's HTML holds them. */
  readonly links: readonly { readonly label: string; readonly written: string; readonly resolved: string }[]
}
