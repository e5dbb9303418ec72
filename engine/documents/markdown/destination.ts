/** What a link's destination says before anybody looks whether it is there. */
export type Destination =
  /** Another site, another protocol, an alias or a template that some tool fills in. */
  | { readonly kind: 'elsewhere' }
  /** Never filled in: `TODO`, `url`, `...`. */
  | { readonly kind: 'placeholder' }
  | LocalDestination

/** A destination inside the library. */
export interface LocalDestination {
  readonly kind: 'local'
  /** The path as it is written, up to `?` or `#`. Empty: this very page. */
  readonly written: string
  /** The path with character references, escapes and percent-encoding undone. */
  readonly path: string
  /** `/docs/a.md` instead of `../docs/a.md`. */
  readonly absolute: boolean
  /** What follows `#`, decoded; undefined where there is no `#`. */
  readonly fragment: string | undefined
}
