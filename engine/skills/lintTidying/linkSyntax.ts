import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { defectAt, type Defect } from './defect.ts'
import type { Check, LintPage } from './lintPage.ts'

const reversed = /\(([^()[\]\n]+)\)\[((?:https?:\/\/|\.{1,2}\/|#|www\.)[^\]\s]*)\](?!\()/g
const spaced = /(!?\[[^[\]\n]{2,}\])( +)\(((?:https?:\/\/|\.{1,2}\/)?[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g
const leftOverSyntax = /\]\(/g
/** Some tools read a size after the address: `![a](b.png =100x200)`. */
const size = /\s=(?:\d+%?)?x?(?:\d+%?)?$/
/** Becomes an address before markdown is read: `{{< ref "b.md" >}}`, `{% link b.md %}`, `<%= url %>`, `${url}`. */
const template = /[{}]|<%|%>|\$\(|\[\[/
const rule = 'lint/link-syntax'

/** A link that was meant but does not parse: the reader sees brackets and an address. */
export const linkSyntax: Check = {
  possible: (text) =>
    /\]:[ \t]*\(https?:|\)\[(?:https?:|[.#/w])|\] +\(|\]\([^)\n]*(?:[ <]|$)|\[[^\]\n]{0,200}\[[^\]\n]{0,200}\]\(/m.test(
      text,
    ),
  find(page) {
    const defects: Defect[] = []
    defects.push(...definitionsInBrackets(page))
    for (const { 0: whole, 1: words = '', 2: url = '', index } of page.visible.matchAll(reversed)) {
      const text = `[${page.text.slice(index + 1, index + 1 + words.length)}](${url})`
      const edit = { start: index, end: index + whole.length, text }
      defects.push(defectAt(page, rule, index, 'The brackets of this link are the wrong way round.', { edit }))
    }
    for (const { 1: label = '', 2: blank = '', 3: destination = '', index } of page.visible.matchAll(spaced)) {
      const start = index + label.length
      const edit = { start, end: start + blank.length, text: '' }
      const isSure = /^https?:\/\//.test(destination)
      defects.push(
        defectAt(page, rule, index, 'A space between `]` and `(` keeps this from being a link.', {
          edit,
          ...(!isSure && { needs: { destination, for: 'defect' } }),
        }),
      )
    }
    for (const { index } of page.visible.matchAll(leftOverSyntax)) defects.push(...leftOver(page, index))
    return defects
  },
}

/** `](` that a reader sees. The destination tells which repair, if any, is the only one. */
function leftOver(page: LintPage, bracket: number): readonly Defect[] {
  const open = bracket + 2
  const lineEnd = page.text.indexOf('\n', open) === -1 ? page.text.length : page.text.indexOf('\n', open)
  const rest = page.text.slice(open, lineEnd).replace(/\s+$/, '')
  const closed = /^([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(rest)?.[1]
  const opening = page.visible.lastIndexOf('[', bracket)
  if (opening === -1 || page.visible.slice(opening, bracket).includes('\n\n')) return []
  const defect = (message: string, more: Parameters<typeof defectAt>[4] = {}) => [
    defectAt(page, rule, opening, message, more),
  ]
  if (template.test(closed ?? rest)) return []
  if (closed === undefined) {
    const isWhole = /^https?:\/\/[^\s()|<>"']*[\w/]$/.test(rest)
    const end = open + rest.length
    return defect('This link is never closed, so it shows as text.', {
      ...(isWhole && { edit: { start: end, end, text: ')' } }),
    })
  }
  const written = closed.trim()
  if (!/\s/.test(written)) return defect('This link does not parse, so its brackets show as text.')
  if (size.test(written)) return []
  if (/^#/.test(written)) return toHeading(page, defect, written)
  const destination = written.replaceAll(' ', '%20')
  return defect('A space in the destination keeps this from being a link.', {
    // Where in the page `#Some words` should lead is another question than which page it is.
    ...(!/#.*\s/.test(written) && { edit: { start: open, end: open + closed.length, text: destination } }),
    needs: { destination, for: 'edit' },
  })
}

/** `(## Some heading)`: the words of a heading for its anchor, which only the site's own tool can name. */
function toHeading(
  page: LintPage,
  defect: (message: string, more?: Parameters<typeof defectAt>[4]) => readonly Defect[],
  written: string,
): readonly Defect[] {
  const words = key(written.replace(/^#+/, ''))
  const found = page.tree.children.find((node) => node.type === 'heading' && key(toString(node)) === words)
  const line = found?.position?.start.line
  const options = line === undefined ? {} : { options: [`the anchor of the heading at line ${line}`] }
  return defect('The words of a heading stand where its anchor is expected, so this is no link.', options)
}

function key(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** `[a]: (https://example.org)`: the brackets became part of the address. */
function definitionsInBrackets(page: LintPage): readonly Defect[] {
  const defects: Defect[] = []
  visit(page.tree, 'definition', ({ url, position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (start === undefined || end === undefined || !/^\(https?:\/\/[^\s()<>]+\)$/.test(url)) return
    const at = page.text.indexOf(url, start)
    if (at === -1 || at + url.length > end) return
    const edit = { start: at, end: at + url.length, text: url.slice(1, -1) }
    defects.push(defectAt(page, rule, start, 'The parentheses became part of this address.', { edit }))
  })
  return defects
}
