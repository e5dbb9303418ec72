import type { Prose } from '../prose.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { openPage } from '../reading/openPage.ts'
import type { PageLine } from '../reading/pageLine.ts'
import { holdsMarkdown } from './directive.ts'
import { openFences } from './openFences.ts'
import type { SphinxSettings } from './sphinxSettings.ts'

const mark = /^((?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,200})(`{3,}|~{3,}|:{3,})[ \t]*(.*)$/
const directive = /^\{([\w:+.-]{1,100})\}/
const option = /^[ \t>]*:[\w-]{1,60}:/
const gone = /^(?:\([^()\n]{1,200}\)=[ \t]*|%.*|\+{3,}(?:[ \t].*)?)$/

/**
 * The prose of a page of MyST: a directive that holds markdown is a container without its marks and options; one that
 * holds code stays a fence. Source: myst-parser.readthedocs.io, "Directives" and "Comments".
 */
export function mystProse(text: string, { extensions }: SphinxSettings): Prose {
  const colons = extensions.includes('colon_fence')
  const page = openPage(text)
  const { mask, lines } = page
  const open = openFences<number>()
  /** The fence of code that is open; one of colons is none to a parser of markdown, and is blanked. */
  let code: { run: string; start: number; blank: boolean } | undefined
  /** Options stand right below the line that opens a directive, or between two lines of hyphens. */
  let head: 'first' | 'options' | 'yaml' | undefined

  for (const line of lines) {
    const match = isMark(line.text) ? mark.exec(line.text) : null
    if (match && match[2]!.startsWith(':') && !colons) readText(line)
    else if (match?.[3]?.trim() === '') readRun(line, match)
    else if (code) {
      if (code.blank) mask.blank(line.start, line.end)
    } else if (match && !(match[2]!.startsWith('`') && match[3]!.includes('`'))) readOpening(line, match)
    else readText(line)
  }
  if (extensions.some((name) => name.startsWith('attrs_'))) maskAttributes(page)
  return mask.read()

  function readOpening({ start, end }: PageLine, [, lead = '', run = '', info = '']: RegExpExecArray): void {
    const name = directive.exec(info)?.[1]
    if (name === undefined || !holdsMarkdown.has(name)) {
      const blank = run.startsWith(':')
      code = { run, start, blank }
      if (blank) mask.blank(start + lead.length, end)
      return
    }
    open.push(run, start)
    mask.blank(start + lead.length, end)
    head = 'first'
  }

  /** A line of marks alone closes the outermost fence that it can close, and opens code where there is none. */
  function readRun(line: PageLine, [, lead = '', run = '']: RegExpExecArray): void {
    head = undefined
    const outer = open.close(run)
    if (outer !== undefined) {
      // A block of code that is open still ends here, too: with this line, or all of it is blank.
      if (code && !run.startsWith(code.run)) mask.blank(code.start, line.start)
      if (!code || code.blank || !run.startsWith(code.run)) mask.blank(line.start + lead.length, line.end)
      code = undefined
      mask.contain(outer, line.end)
    } else if (code) {
      if (code.blank) mask.blank(line.start, line.end)
      if (run.startsWith(code.run)) code = undefined
    } else if (!run.startsWith(':')) code = { run, start: line.start, blank: false }
  }

  function readText({ text: written, start, end }: PageLine): void {
    const isRule = written.trim() === '---'
    if (code) {
      if (code.blank) mask.blank(start, end)
    } else if (head === 'yaml') {
      mask.blank(start, end)
      if (isRule) head = undefined
    } else if (head === 'first' && isRule) {
      mask.blank(start, end)
      head = 'yaml'
    } else if (head !== undefined && option.test(written)) {
      mask.blank(start, end)
      head = 'options'
    } else {
      head = undefined
      if (gone.test(written)) mask.blank(start, end)
    }
  }
}

function isMark(text: string): boolean {
  return text.includes('```') || text.includes('~~~') || text.includes(':::')
}
