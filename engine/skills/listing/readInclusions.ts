/** Texts in which nothing can be taken in are not looked at. */
const cheap = /include|8<-|import |readfile|\{!/i
/** A whole line between these takes in the file it names (PyMdown snippets). */
const snippetFence = /^-+8<-+$/
const spellings: readonly RegExp[] = [
  // PyMdown snippets: --8<-- "parts/warn.md"
  /-8<-+[ \t]+["']([^"'\n]+)["']/g,
  // MyST and Sphinx: {include} parts/warn.md, .. include:: parts/warn.md
  /\{(?:literal)?include\}[ \t]+(\S+)/g,
  /^[ \t]*\.\.[ \t]+(?:literal)?include::[ \t]+(\S+)/gm,
  // VitePress: <!--@include: ./parts/warn.md-->
  /@include:[ \t]*([^\s<>]+)/g,
  // mdBook: {{#include parts/warn.md}}
  /\{\{#(?:rustdoc_)?include[ \t]+([^\s}]+)/g,
  // MDX: import Warn from './_warn.mdx'
  /^(?:import|export)[ \t][^\n]{0,200}?["']([^"'\n]{1,300}\.(?:mdx?|markdown))["']/gm,
  // Liquid, Jinja, the plugins of MkDocs: {% include "parts/warn.md" %}, {!parts/warn.md!}
  /\{%-?[ \t]{0,8}include[\w-]*[ \t]+["']?([^\s"'%]+)/g,
  /\{!([^!\n]{1,300})!\}/g,
  // Hugo, Docsy, Quarto: {{< include parts/_warn.qmd >}}, {{% readfile "parts/warn.md" %}}
  /\{\{[<%][ \t]{0,8}[\w/-]{0,40}(?:include|readfile|snippet)[\w/-]{0,40}[ \t]+(?:\w{1,40}=)?["']?([^\s"'>%]+)/g,
  // docfx: [!INCLUDE [warning](parts/warn.md)]
  /\[!INCLUDE[ \t]{0,8}\[[^\]\n]{0,200}\]\(([^()\s]+)\)/gi,
]

/** The files that a text takes in whole, as it names them. What takes in a few lines of a page leaves it a page. */
export function readInclusions(text: string): readonly string[] {
  if (!cheap.test(text)) return []
  const named = spellings.flatMap((spelling) => [...text.matchAll(spelling)].map(([, name = '']) => name))
  let inside = false
  for (const line of text.includes('8<-') ? text.split('\n') : []) {
    const bare = line.trim()
    if (snippetFence.test(bare)) inside = !inside
    else if (inside && bare !== '') named.push(bare)
  }
  const whole = named.map((name) => name.replace(/-+$/, '').trim()).filter((name) => /^[^:#{]+\.\w+$/.test(name))
  return [...new Set(whole)]
}
