const fences = /^([ \t>]*)(`{3,}|~{3,})[^]*?^[ \t>]*\2/gm
const includes =
  /\{\{#(?:include|template)|\{\{[<%]\s*(?:include|readfile|partial|render)|\{%-?\s*(?:include|render)|^\s*(?:--8<--|\.\. include|!!!include|@include)|^import\s.+\sfrom\s+['"][^'"]+\.mdx?['"]/m

/** True where a page takes in text from elsewhere, and with it anchors that cannot be seen in its own text. */
export function includesOtherPages(text: string): boolean {
  return includes.test(text.replace(fences, ''))
}
