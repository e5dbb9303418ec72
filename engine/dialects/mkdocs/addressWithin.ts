const pageEnding = /\.(?:md|markdown|mdown|mkdn|mkd)$/

/** `docs/a.md` is `a/`, or `a.html`. */
export function addressWithin(within: string, directoryUrls: boolean): string {
  const stem = within.replace(pageEnding, '').replace(/(^|\/)README$/, '$1index')
  if (/(?:^|\/)index$/.test(stem)) return stem.replace(/index$/, '')
  return directoryUrls ? `${stem}/` : `${stem}.html`
}
