import { defectAt, type Defect } from './defect.ts'
import type { Check, LintPage } from './lintPage.ts'

const reversed = /\(([^()[\]\n]+)\)\[((?:https?:\/\/|\.{1,2}\/|#|www\.)[^\]\s]*)\](?!\()/g
const spaced = /(!?\[[^[\]\n]{2,}\])( +)\(((?:https?:\/\/|\.{1,2}\/)?[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g
const leftOverSyntax = /\]\(/g
const rule = 'lint/link-syntax'

/** A link that was meant but does not parse: the reader sees brackets and an address. */
export const linkSyntax: Check = {
  possible: (text) =>
    /\)\[(?:https?:|[.#/w])|\] +\(|\]\([^)\n]*(?:[ <]|$)|\[[^\]\n]{0,200}\[[^\]\n]{0,200}\]\(/m.test(text),
  find(page) {
    const defects: Defect[] = []
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
  if (closed === undefined) {
    const isWhole = /^https?:\/\/[^\s()|<>"']*[\w/]$/.test(rest)
    const end = open + rest.length
    return defect('This link is never closed, so it shows as text.', {
      ...(isWhole && { edit: { start: end, end, text: ')' } }),
    })
  }
  const written = closed.trim()
  if (!/\s/.test(written)) return defect('This link does not parse, so its brackets show as text.')
  const destination = written.replaceAll(' ', '%20')
  return defect('A space in the destination keeps this from being a link.', {
    edit: { start: open, end: open + closed.length, text: destination },
    needs: { destination, for: 'edit' },
  })
}
