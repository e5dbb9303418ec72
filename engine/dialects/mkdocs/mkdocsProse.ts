import type { Prose } from '../prose.ts'
import { containerMark } from '../reading/containerMark.ts'
import { findInText } from '../reading/findInText.ts'
import { indentOf } from '../reading/indentOf.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { maskMarkdownHtml } from '../reading/maskMarkdownHtml.ts'
import { maskRawHtml } from '../reading/maskRawHtml.ts'
import { maskTemplates } from '../reading/maskTemplates.ts'
import { openPage } from '../reading/openPage.ts'
import type { OpenPage } from '../reading/openPage.ts'
import { liftBlocks } from './liftBlocks.ts'
import type { MkdocsSettings } from './mkdocsSettings.ts'

const snippet = /^[ \t]*;*-+8<-+(?:[ \t]+(?:"[^"\n]+"|'[^'\n]+'))?[ \t]*$/
const snippetFence = /^[ \t]*-+8<-+[ \t]*$/
const codeDocumentation = /^([ \t]*):::[ \t]+[\w.]+[ \t]*$/
/** `/// tab | Title`, and the slashes that end it. */
const block = /^[ \t]*(\/{3,})[ \t]*([\w-]*)/
const option = /^[ \t]+[\w-]+:/
const macro = /\{\{[^{}\n]{0,2000}\}\}|\{%[^%\n]{0,2000}%\}|\{#[^#\n]{0,2000}#\}/g
const shown = /<!-- md:[^\n>]{0,400}-->/g
/** Blocks of Python-Markdown are indented by four. */
const indent = 4

/**
 * The prose of a page of MkDocs: admonitions and tabs are entries of a list that hold what is indented below them.
 * Sources: squidfunk.github.io/mkdocs-material/reference; facelessuser.github.io/pymdown-extensions.
 */
export function mkdocsProse(text: string, settings: MkdocsSettings): Prose {
  const has = (name: string) => settings.extensions.includes(name)
  const page = openPage(text)
  const { mask, blocks, lines } = page
  const lifted = liftBlocks(maskRawHtml(page, has('md_in_html')), settings.extensions)
  for (const [index, { text: read }] of lifted.lines.entries()) {
    // What only looks like a heading is written with a backslash there.
    const marks = read.trimStart().startsWith('\\#') ? /^([ \t>]*)(#+)/.exec(lines[index]!.text) : null
    if (!marks) continue
    const from = lines[index]!.start + marks[1]!.length
    mask.blank(from, from + marks[2]!.length)
  }
  for (const { first, last } of lifted.blocks) {
    const { start, end, text: opener } = lines[first]!
    const from = start + /^[ \t>]*/.exec(opener)![0].length
    const entry = containerMark(end - from, indent, indent)
    mask.blank(from, end)
    if (entry) mask.write(from, entry.text)
    mask.contain(start, lines[last]!.end)
  }
  maskLines(page, settings)
  for (const { start, end } of findInText(text, blocks, shown)) mask.blank(start, end)
  if (has('attr_list')) maskAttributes(page)
  if (has('md_in_html')) maskMarkdownHtml(page)
  if (settings.programs.includes('macros')) {
    maskTemplates(
      text,
      mask,
      [...text.matchAll(macro)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
    )
  }
  return mask.read()
}

/** Snippets, documentation from code with its options, and the lines of pymdownx's blocks. */
function maskLines({ lines, mask, inFence }: OpenPage, { extensions }: MkdocsSettings): void {
  const slashes: { run: string; start: number }[] = []
  const withBlocks = extensions.some((name) => name.startsWith('pymdownx.blocks'))
  const withSnippets = extensions.includes('pymdownx.snippets')
  let inSnippets = false
  let inHead = false
  /** The indent of the line whose options follow. */
  let options: number | undefined
  for (const [index, { text, start, end }] of lines.entries()) {
    const isBlank = text.trim() === ''
    if (isBlank) inHead = false
    if (options !== undefined && !isBlank && indentOf(text) <= options) options = undefined
    const opened = withSnippets && snippetFence.test(text)
    if (opened) inSnippets = !inSnippets
    if (inSnippets || opened || (withSnippets && snippet.test(text)) || options !== undefined) mask.blank(start, end)
    else if (inFence(index)) continue
    else if (inHead && option.test(text)) mask.blank(start, end)
    else if (codeDocumentation.test(text)) {
      options = indentOf(text)
      mask.blank(start, end)
    } else if (withBlocks && text.includes('///')) layBlock(block.exec(text), start, end)
  }

  /** Options stand right below the line that opens a block. */
  function layBlock(match: RegExpExecArray | null, start: number, end: number): void {
    if (!match) return
    const [, run = '', name] = match
    const last = slashes.at(-1)
    inHead = name !== ''
    if (inHead) slashes.push({ run, start })
    else if (last?.run === run) {
      slashes.pop()
      mask.contain(last.start, end)
    } else return
    mask.blank(start, end)
  }
}
