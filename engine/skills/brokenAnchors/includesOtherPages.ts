const fences = /^([ \t>]*)(`{3,}|~{3,})[^]*?^[ \t>]*\2/gm
const ofMdBook = String.raw`\{\{#(?:include|template)`
const ofHugo = String.raw`\{\{[<%]\s*(?:include|readfile|partial|render)`
const ofLiquid = String.raw`\{%-?\s*(?:include|render)`
const onItsOwnLine = String.raw`^\s*(?:--8<--|\.\. include|!!!include|@include)`
const ofMdx = String.raw`^import\s.+\sfrom\s+['"][^'"]+\.mdx?['"]`
const includes = new RegExp([ofMdBook, ofHugo, ofLiquid, onItsOwnLine, ofMdx].join('|'), 'm')

/** True where a page takes in text from elsewhere, and with it anchors that cannot be seen in its own text. */
export function includesOtherPages(text: string): boolean {
  return includes.test(text.replace(fences, ''))
}
