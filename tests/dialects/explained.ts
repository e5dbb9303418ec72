/** Differences that stay, one by one, with the reason; whatever is not here counts against a dialect. */
export const explained: Readonly<Record<string, readonly { says: string; because: string }[]>> = {
  docusaurus: [
    {
      says: 'docs/places/q(uestion).md is expected at',
      because: 'Docusaurus builds a page there that says “not found”: it takes parentheses in an address for a pattern',
    },
  ],
  jekyll: [
    {
      says: 'docs/own-ids.md: #html-five is expected',
      because: 'kramdown shows a tag as text where a value in it has no quotes',
    },
  ],
  mkdocs: [
    {
      says: 'docs/own-ids.md: #material-pencil-icon is built',
      because: 'Debian takes the icons out of Material, so that the name of one stays as it is written',
    },
    { says: 'docs/own-ids.md: #icon is expected', because: 'the same heading, as Material with its icons names it' },
  ],
}
