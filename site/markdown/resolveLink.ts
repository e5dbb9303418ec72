/** Where a link in a document leads on the site. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'file'; readonly href: string }
  | { readonly kind: 'remote'; readonly href: string }
  /** It is there, in the repository, and the site does not carry it. */
  | { readonly kind: 'beside'; readonly reason: string }
  | { readonly kind: 'missing'; readonly reason: string }

/** Answers for one document; never throws, whatever the text of the link. */
export type ResolveLink = (url: string) => LinkTarget
